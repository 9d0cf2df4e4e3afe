import type { JsonObject, JsonPointer, JsonValue } from '@plumbline/openapi';

/** A schema where it stands. */
export interface Place {
  readonly schema: JsonObject | boolean;
  readonly pointer: JsonPointer;
  /** The schema resources entered on the way, outermost first, as far as `$dynamicRef` needs to know. */
  readonly scope: readonly JsonPointer[];
  /** Two places with one key are the same place. */
  readonly key: string;
}

/** A keyword of a schema in terms of draft 2020-12, whatever the dialect. */
export interface Entry {
  readonly keyword: string;
  /** The name that the author wrote. */
  readonly authored: string;
  readonly value: JsonValue;
  readonly pointer: JsonPointer;
}

export function placeOf(
  schema: JsonObject | boolean,
  pointer: JsonPointer,
  scope: readonly JsonPointer[] = [],
): Place {
  const suffix = scope.length === 0 ? '' : `@${scope.join('@')}`;
  return {
    schema,
    pointer,
    scope,
    key: typeof schema === 'boolean' ? `#${pointer}=${schema}` : `#${pointer}${suffix}`,
  };
}
