import type { JsonPointer, JsonValue } from '@plumbline/openapi';

/** Where a value comes from that only the running target knows. */
export type RefSource =
  /** The id of the step's item, or of its parent, by path parameter. */
  | { readonly kind: 'subject-id'; readonly parameter: string }
  /** A field of the item's latest representation. */
  | { readonly kind: 'subject-field'; readonly pointer: JsonPointer }
  /** A well-formed id that names nothing: made from the item's. */
  | { readonly kind: 'absent-id'; readonly parameter: string }
  /** A value that the user gave by `--value`; `text` when the field takes strings only. */
  | { readonly kind: 'given'; readonly names: readonly string[]; readonly text: boolean }
  /** A value seen in a response under any of these field names. */
  | { readonly kind: 'learned'; readonly names: readonly string[] }
  /** The id of some live item of another resource; one is made when there is none. */
  | { readonly kind: 'resource-id'; readonly itemPath: string }
  /** The run's prefix before a text; `numbered` ones never repeat within a run, for targets that demand unique names. */
  | { readonly kind: 'prefixed'; readonly text: string; readonly numbered: boolean };

/** A place in a request that is filled when the request is sent. Draws never depend on it, so the plan stays the same. */
export class Ref {
  readonly sources: readonly RefSource[];
  /** Sent when no source knows a value; without it the place is left out. */
  readonly fallback: JsonValue | undefined;
  /** Without a value the object that holds it is left out too. */
  readonly essential: boolean;
  /** The schema requires the place. */
  readonly required: boolean;

  constructor(
    sources: readonly RefSource[],
    fallback?: JsonValue,
    { essential = false, required = fallback !== undefined } = {},
  ) {
    this.sources = sources;
    this.fallback = fallback;
    this.essential = essential;
    this.required = required;
  }
}

export type Template =
  | null
  | boolean
  | number
  | string
  | Ref
  | readonly Template[]
  | { readonly [key: string]: Template };

export interface RequestTemplate {
  readonly path: Readonly<Record<string, Template>>;
  readonly query: Readonly<Record<string, Template>>;
  readonly header: Readonly<Record<string, Template>>;
  readonly cookie: Readonly<Record<string, Template>>;
  readonly body?: { readonly mediaType: string; readonly value: Template };
}

/** A filled template, and the refs that no source knew. */
export interface Filled<T> {
  readonly value: T;
  readonly unknown: readonly Ref[];
}

export type RefLookup = (ref: RefSource) => JsonValue | undefined;

const absent = Symbol('absent');

/** Replaces every {@link Ref}; an object member or array item whose ref is unknown and has no fallback is left out. */
export function fill(template: Template, lookup: RefLookup): Filled<JsonValue | undefined> {
  const unknown: Ref[] = [];
  const value = fillNode(template, lookup, unknown);
  return { value: value === absent ? undefined : value, unknown };
}

function fillNode(template: Template, lookup: RefLookup, unknown: Ref[]): JsonValue | typeof absent {
  if (template instanceof Ref) return fillRef(template, lookup, unknown);
  if (Array.isArray(template)) {
    return (template as readonly Template[]).flatMap((item) => {
      const value = fillNode(item, lookup, unknown);
      return value === absent ? [] : [value];
    });
  }
  if (template !== null && typeof template === 'object')
    return fillObject(template as Record<string, Template>, lookup, unknown);
  return template as JsonValue;
}

function fillObject(
  template: Readonly<Record<string, Template>>,
  lookup: RefLookup,
  unknown: Ref[],
): JsonValue | typeof absent {
  const filled: [string, JsonValue][] = [];
  for (const [key, member] of Object.entries(template)) {
    const value = fillNode(member, lookup, unknown);
    if (value !== absent) filled.push([key, value]);
    else if (member instanceof Ref && member.essential) return absent;
  }
  return Object.fromEntries(filled);
}

function fillRef(ref: Ref, lookup: RefLookup, unknown: Ref[]): JsonValue | typeof absent {
  for (const source of ref.sources) {
    const value = lookup(source);
    if (value !== undefined) return value;
  }
  unknown.push(ref);
  return ref.fallback === undefined ? absent : ref.fallback;
}

/** Every source that a request's refs name. */
export function sourcesIn(request: RequestTemplate): readonly RefSource[] {
  const found: RefSource[] = [];
  const visit = (template: Template): void => {
    if (template instanceof Ref) found.push(...template.sources);
    else if (Array.isArray(template)) template.forEach(visit);
    else if (template !== null && typeof template === 'object') Object.values(template).forEach(visit);
  };
  for (const place of [request.path, request.query, request.header, request.cookie]) visit(place);
  if (request.body) visit(request.body.value);
  return found;
}
