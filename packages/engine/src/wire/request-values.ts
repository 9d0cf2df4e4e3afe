import type { JsonValue } from '@plumbline/openapi';

/** The body of a request before it is serialised; `raw` goes out as it is. */
export type BodyValue =
  | { readonly mediaType: string; readonly value: JsonValue }
  | { readonly mediaType: string; readonly raw: string };

/** What one request says, by place and parameter name. A name that the operation does not declare gets its place's default style. */
export interface RequestValues {
  readonly path: Readonly<Record<string, JsonValue>>;
  readonly query: Readonly<Record<string, JsonValue>>;
  readonly header: Readonly<Record<string, JsonValue>>;
  readonly cookie: Readonly<Record<string, JsonValue>>;
  readonly body?: BodyValue;
}

/** Where requests go, and the headers that every one of them carries. */
export interface WireTarget {
  /** Absolute URL; its path is the base path. */
  readonly baseUrl: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}
