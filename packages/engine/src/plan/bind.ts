import { type Contract, isObject, type JsonPointer, type JsonValue, type SchemaAt } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';
import type { Role, RoleBook } from '../model/roles.ts';
import {
  dereference,
  escapeToken,
  itemsOf,
  keywordOf,
  propertiesOf,
  requiredOf,
} from '../model/schema-view.ts';
import { Ref, type RefSource, type Template } from './template.ts';

export interface BindContext {
  readonly contract: Contract;
  readonly roles: RoleBook;
  /** The subject's own fields are offered first, so that an update changes nothing by accident. */
  readonly subject: Resource | undefined;
  /** The body field that carries the run's prefix. */
  readonly nameField: string | undefined;
  /** A schema pointer whose value is what the case is about: it stays as it is, unless it is a reference that must be valid. */
  readonly keep?: { readonly pointer: JsonPointer; readonly valid: boolean };
  /** `given`: optional references are sent only with values that the user gave. */
  readonly optionalReferences: 'all' | 'given';
}

/** Replaces what a generated value cannot know (references, opaque values, the run's name) by refs. */
export function bind(value: JsonValue, at: SchemaAt, context: BindContext): Template {
  return bindNode(value, at, '', context);
}

function bindNode(value: JsonValue, at: SchemaAt, instance: JsonPointer, context: BindContext): Template {
  const schema = dereference(context.contract.document, at);
  if (Array.isArray(value)) {
    const items = itemsOf(context.contract.document, schema);
    if (!items) return value;
    return (value as readonly JsonValue[]).flatMap((item, index) => {
      const bound = bindNode(item, items, `${instance}/${index}`, context);
      return bound === undefined ? [] : [bound];
    });
  }
  return isObject(value) ? bindObject(value, schema, instance, context) : value;
}

function bindObject(
  value: { readonly [key: string]: JsonValue },
  schema: SchemaAt,
  instance: JsonPointer,
  context: BindContext,
): Template {
  const properties = propertiesOf(context.contract.document, schema);
  const required = requiredOf(context.contract.document, schema);
  const bound: [string, Template][] = [];
  for (const [name, member] of Object.entries(value)) {
    const property = properties.get(name);
    const pointer = `${instance}/${escapeToken(name)}`;
    if (property === undefined) {
      bound.push([name, member]);
      continue;
    }
    const role = context.roles.roleOf(name, property);
    if (isAbout(context, property) && (role.kind === 'plain' || !context.keep?.valid)) {
      bound.push([name, member]);
    } else if (role.kind === 'opaque') {
      if (required.has(name)) bound.push([name, member]);
    } else if (role.kind === 'reference') {
      const fallback = required.has(name) ? fallbackFor(context, property, member) : undefined;
      bound.push([name, referenceTo(role, pointer, member, fallback, context)]);
    } else if (instance === '' && name === context.nameField && typeof member === 'string') {
      bound.push([name, prefixed(context, property, member)]);
    } else {
      bound.push([name, bindNode(member, property, pointer, context)]);
    }
  }
  return Object.fromEntries(bound);
}

/** The spec's own example is a better guess than a value of the bare type. */
function fallbackFor(context: BindContext, property: SchemaAt, member: JsonValue): JsonValue {
  const { document } = context.contract;
  const examples = keywordOf(document, property, 'examples');
  return (
    keywordOf(document, property, 'example') ?? (Array.isArray(examples) ? examples[0] : undefined) ?? member
  );
}

/** A ref to what a reference may name, the surest source first. */
export function referenceTo(
  role: Extract<Role, { kind: 'reference' }>,
  pointer: JsonPointer,
  generated: JsonValue,
  fallback: JsonValue | undefined,
  context: Pick<BindContext, 'subject' | 'optionalReferences'>,
): Ref {
  const sources: RefSource[] = [
    { kind: 'given', names: role.learnFrom, text: typeof generated === 'string' },
  ];
  const optional = fallback === undefined;
  if (optional && context.optionalReferences === 'given') return new Ref(sources);
  if (context.subject) {
    sources.push({ kind: 'subject-field', pointer });
    const parent = pointer.slice(0, pointer.lastIndexOf('/'));
    for (const name of role.learnFrom) {
      sources.push({ kind: 'subject-field', pointer: `${parent}/${escapeToken(name)}` });
    }
  }
  if (role.resource) sources.push({ kind: 'resource-id', itemPath: role.resource.itemPath });
  if (!role.local) sources.push({ kind: 'learned', names: role.learnFrom });
  // An array's item that names something by a reference is nothing without it.
  const essential = /\/\d+(\/|$)/.test(pointer);
  const sent = role.none ?? (essential && role.local ? undefined : fallback);
  return new Ref(sources, sent, { essential, required: !optional });
}

function isAbout(context: BindContext, property: SchemaAt): boolean {
  const keep = context.keep?.pointer;
  if (keep === undefined) return false;
  const target = dereference(context.contract.document, property);
  // That a property is there at all says nothing of its value; only an invalid case may be about that.
  const itself = (pointer: JsonPointer) => keep === pointer && !context.keep?.valid;
  const within = (pointer: JsonPointer) => itself(pointer) || keep.startsWith(`${pointer}/`);
  // A container that merely holds the kept place is walked as usual; only a leaf is left alone.
  return (within(property.pointer) || within(target.pointer)) && isLeaf(target);
}

function isLeaf(at: SchemaAt): boolean {
  return !isObject(at.schema) || (at.schema['properties'] === undefined && at.schema['items'] === undefined);
}

/** `pl-`, eight hex digits and a dash; numbered, up to five digits and a dash more. */
const prefixLength = 12;
const numberedLength = 18;

/** The run's prefix before as much of the text as `maxLength`, which counts code points, leaves room for. */
function prefixed(context: Pick<BindContext, 'contract'>, property: SchemaAt | undefined, text: string): Ref {
  const max = property && keywordOf(context.contract.document, property, 'maxLength');
  const room = typeof max === 'number' ? max : Number.POSITIVE_INFINITY;
  const numbered = room > numberedLength;
  const left = room - (numbered ? numberedLength : prefixLength);
  const fitting = left === Number.POSITIVE_INFINITY ? text : [...text].slice(0, Math.max(0, left)).join('');
  return new Ref([{ kind: 'prefixed', text: fitting, numbered }]);
}
