import type { DocumentView } from '../compile/document-view.ts';
import type { SchemaDialect } from '../contract.ts';
import { isObject, type JsonObject, type JsonPointer, type JsonValue, member } from '../json.ts';
import { nearest } from '../nearest.ts';
import { appendPointer } from '../pointer.ts';
import { keywordOfAnotherDialect, schemaKeywords } from '../structure/schema-keywords.ts';
import { checkKeywordValue, typeNames } from './check-keyword-value.ts';
import { patternFault } from './pattern-fault.ts';
import { walkDocument } from './walk-document.ts';

/** Values that only people read; a wrong one does not keep a schema from being judged. */
const forPeople: ReadonlySet<string> = new Set([
  'title',
  'description',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
  'xml',
  '$comment',
  'contentEncoding',
  'contentMediaType',
]);

/** Reports unknown keywords, malformed values and invalid regular expressions in every schema. */
export function checkSchemas(view: DocumentView, dialect: SchemaDialect): void {
  walkDocument(view.document, dialect, ({ name, value, pointer, dialect: own }) => {
    if (name !== 'schema') return;
    if (isObject(value)) checkSchema(view, value, pointer, own);
    else if (typeof value !== 'boolean' || own === 'openapi-3.0') reportNoSchema(view, value, pointer, own);
  });
}

function checkSchema(
  view: DocumentView,
  schema: JsonObject,
  pointer: JsonPointer,
  dialect: SchemaDialect,
): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword.startsWith('x-')) continue;
    const kind = Object.hasOwn(schemaKeywords[dialect], keyword)
      ? schemaKeywords[dialect][keyword]
      : undefined;
    const place = appendPointer(pointer, keyword);
    if (!kind) {
      view.report(
        'unknown-keyword',
        place,
        `unknown schema keyword "${keyword}" (${dialectNames[dialect]})`,
        unknownHint(keyword, schema, dialect),
      );
      continue;
    }
    const wanted = forPeople.has(keyword) ? undefined : checkKeywordValue(kind, value);
    if (wanted !== undefined) {
      view.report(
        'malformed-schema',
        place,
        `\`${keyword}\` must be ${wanted}, not ${abbreviate(value)}`,
        malformedHint(keyword, value, dialect),
      );
      continue;
    }
    if (kind === 'pattern') checkPattern(view, String(value), place);
  }
  const patterns = member(schema, 'patternProperties');
  if (!isObject(patterns)) return;
  for (const pattern of Object.keys(patterns)) {
    checkPattern(view, pattern, appendPointer(pointer, 'patternProperties', pattern));
  }
}

const dialectNames: Readonly<Record<SchemaDialect, string>> = {
  'openapi-3.0': 'OpenAPI 3.0',
  'draft-2020-12': 'JSON Schema 2020-12',
  'draft-07': 'JSON Schema draft-07',
};

function checkPattern(view: DocumentView, pattern: string, place: JsonPointer): void {
  const fault = patternFault(pattern);
  if (fault === undefined) return;
  view.report(
    'invalid-pattern',
    place,
    `"${pattern}" is no regular expression: ${fault}`,
    'Write the pattern in the syntax of ECMAScript (ECMA-262).',
  );
}

function reportNoSchema(
  view: DocumentView,
  value: JsonValue,
  pointer: JsonPointer,
  dialect: SchemaDialect,
): void {
  const parent = pointer.split('/').at(-1);
  if (typeof value === 'boolean' && parent === 'additionalProperties') return;
  const hint =
    typeof value === 'boolean' && dialect === 'openapi-3.0'
      ? 'OpenAPI 3.0 has no boolean schemas: write `{}` or `not: {}`.'
      : 'Write an object such as `type: string`.';
  view.report('malformed-schema', pointer, `a schema must be an object, not ${abbreviate(value)}`, hint);
}

function unknownHint(keyword: string, schema: JsonObject, dialect: SchemaDialect): string {
  const translated = keywordOfAnotherDialect(keyword, dialect);
  if (translated !== undefined) return translated;
  if (keyword === '<<') return 'Merge keys are not part of YAML 1.2: use `allOf` with a `$ref`.';
  const near = nearest(keyword, Object.keys(schemaKeywords[dialect]));
  if (near !== undefined) return `Did you mean "${near}"?`;
  return Object.hasOwn(schema, 'properties')
    ? `Move it below \`properties\` if it is a property, or write "x-${keyword}".`
    : `Remove it, or write "x-${keyword}" for an extension.`;
}

function malformedHint(keyword: string, value: JsonValue, dialect: SchemaDialect): string {
  if (keyword === 'required' && typeof value === 'boolean') {
    return 'List the names of required properties in `required` of the object that has them.';
  }
  if (keyword === 'type' && typeof value === 'string') {
    const near = nearest(value, typeNames);
    if (near !== undefined) return `Did you mean "${near}"?`;
    if (value === 'file') return 'Write `type: string` with `format: binary`.';
    if (value === 'any') return 'Leave `type` out to allow anything.';
  }
  if (keyword === 'items' && Array.isArray(value) && dialect === 'draft-2020-12')
    return 'Write `prefixItems`.';
  if (keyword.startsWith('exclusive') && dialect !== 'openapi-3.0' && typeof value === 'boolean') {
    return `Give \`${keyword}\` the bound itself, and drop \`${keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'}\`.`;
  }
  if (keyword.startsWith('exclusive') && dialect === 'openapi-3.0') {
    return `In OpenAPI 3.0, write \`${keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'}\` with \`${keyword}: true\`.`;
  }
  return 'Correct the value, or remove the keyword.';
}

function abbreviate(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
