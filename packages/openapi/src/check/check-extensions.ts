import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DocumentView } from '../compile/document-view.ts';
import type { SchemaDialect } from '../contract.ts';
import type { ExtensionPlace } from '../extensions/extension.ts';
import { extensionSchemas } from '../extensions/extension-schemas.ts';
import { isObject, type JsonObject, type JsonPointer, type JsonValue } from '../json.ts';
import { nearest } from '../nearest.ts';
import { appendPointer } from '../pointer.ts';
import type { ObjectName } from '../structure/shapes.ts';
import { walkDocument } from './walk-document.ts';

const prefix = 'x-plumbline-';

/** What a path item says holds for its operations. */
const places: Partial<Readonly<Record<ObjectName, ExtensionPlace>>> = {
  document: 'root',
  pathItem: 'operation',
  operation: 'operation',
  parameter: 'parameter',
  schema: 'schema',
  response: 'response',
};

/** Reports `x-plumbline-*` members that are misspelt, misplaced or malformed: rules would judge by them. */
export function checkExtensions(view: DocumentView, dialect: SchemaDialect): void {
  // The schemas are ours: checking them against their meta-schema would take most of the time.
  const ajv = new Ajv2020({ strict: false, verbose: true, allErrors: true, validateSchema: false });
  const validators = new Map<string, ValidateFunction>();
  walkDocument(view.document, dialect, ({ name, value, pointer }) => {
    if (!isObject(value)) return;
    for (const [key, extension] of Object.entries(value)) {
      if (key.startsWith(prefix)) check(key, extension, name, appendPointer(pointer, key));
    }
  });

  function check(key: string, value: JsonValue, owner: ObjectName, pointer: JsonPointer): void {
    const known = Object.entries(extensionSchemas).find(([name]) => name === key)?.[1];
    if (!known) {
      const near = nearest(
        key.slice(prefix.length),
        Object.keys(extensionSchemas).map((name) => name.slice(prefix.length)),
      );
      const hint = near
        ? `Did you mean "${prefix}${near}"?`
        : `Names that start with "${prefix}" are reserved: choose another.`;
      view.report('invalid-extension', pointer, `unknown extension "${key}"`, hint);
      return;
    }
    const place = places[owner];
    if (!place || !known.appliesTo.includes(place)) {
      view.report(
        'invalid-extension',
        pointer,
        `"${key}" has no meaning here`,
        `Move it: it applies to ${known.appliesTo.join(', ')}.`,
      );
      return;
    }
    const validate = validatorOf(key, known.schema);
    if (validate(value)) return;
    for (const error of validate.errors ?? []) reportInvalid(key, pointer, error);
  }

  function validatorOf(key: string, schema: JsonObject): ValidateFunction {
    const validate = validators.get(key) ?? ajv.compile(schema as AnySchemaObject);
    validators.set(key, validate);
    return validate;
  }

  function reportInvalid(key: string, pointer: JsonPointer, error: ErrorObject): void {
    const extra = textParameter(error, 'additionalProperty');
    const place = pointer + error.instancePath + (extra === undefined ? '' : appendPointer('', extra));
    const where = error.instancePath === '' ? `"${key}"` : `"${error.instancePath.slice(1)}" of "${key}"`;
    view.report('invalid-extension', place, `${where} ${describe(error, extra)}`, hintFor(error, extra));
  }
}

function describe(error: ErrorObject, extra: string | undefined): string {
  return extra === undefined ? (error.message ?? 'is not valid') : `has the unknown member "${extra}"`;
}

function hintFor(error: ErrorObject, extra: string | undefined): string {
  const members: unknown = error.parentSchema?.['properties'];
  const near = extra === undefined || !isObject(members) ? undefined : nearest(extra, Object.keys(members));
  if (near !== undefined) return `Did you mean "${near}"?`;
  const allowed: unknown = error.params['allowedValues'];
  if (Array.isArray(allowed))
    return `Write one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}.`;
  const missing = textParameter(error, 'missingProperty');
  if (missing !== undefined) return `Add \`${missing}: …\`.`;
  return 'Correct it, or remove it.';
}

function textParameter(error: ErrorObject, name: string): string | undefined {
  const value: unknown = error.params[name];
  return typeof value === 'string' ? value : undefined;
}
