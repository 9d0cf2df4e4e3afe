import type { JsonObject } from '../json.ts';

/** Whether the provider's own documents say it, or its users merely rely on it. */
export type Basis = 'published' | 'assumed';

/** What every extension carries. */
export interface Declared {
  readonly basis: Basis;
  /** Members of an otherwise published extension that are only assumed. */
  readonly assumed?: readonly string[];
  /** Where it is written: page names, changelog numbers, package versions. */
  readonly sources?: readonly string[];
}

/** Where in an OpenAPI document an extension may stand. */
export type ExtensionPlace = 'root' | 'operation' | 'parameter' | 'schema' | 'response';

export interface ExtensionSchema {
  /** JSON Schema, draft 2020-12. */
  readonly schema: JsonObject;
  readonly appliesTo: readonly ExtensionPlace[];
  /** One sentence: what it promises. */
  readonly description: string;
}

interface Members {
  readonly required?: Readonly<Record<string, JsonObject>>;
  readonly optional?: Readonly<Record<string, JsonObject>>;
  /** Further assertions over the whole value. */
  readonly also?: JsonObject;
}

/** The schema of an extension: an object with these members, `basis` and its companions, and nothing else. */
export function declaredObject({ required = {}, optional = {}, also = {} }: Members): JsonObject {
  const names = [...Object.keys(required), ...Object.keys(optional)];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      basis: { enum: ['published', 'assumed'] },
      ...(names.length > 0 && {
        assumed: { type: 'array', items: { enum: names }, minItems: 1, uniqueItems: true },
      }),
      sources: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, uniqueItems: true },
      ...required,
      ...optional,
    },
    required: ['basis', ...Object.keys(required)],
    additionalProperties: false,
    ...also,
  };
}

/** Members of a part inside an extension; nothing else may stand there. */
export function closedObject(
  required: Readonly<Record<string, JsonObject>>,
  optional: Readonly<Record<string, JsonObject>> = {},
): JsonObject {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}
