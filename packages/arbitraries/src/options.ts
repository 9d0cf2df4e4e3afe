import type { JsonObject, JsonPointer, SchemaDialect } from '@plumbline/openapi';

/** How a schema is to be read. */
export interface SchemaOptions {
  /** The document in which `#/…` references resolve; the schema itself when left out. */
  readonly root?: JsonObject;
  /** Where the schema stands in {@link root}; reported pointers start here. Default: the empty pointer. */
  readonly at?: JsonPointer;
  /** Default `draft-2020-12`. */
  readonly dialect?: SchemaDialect;
  /** `request` leaves out `readOnly` properties, `response` `writeOnly` ones. Default: neither. */
  readonly direction?: 'request' | 'response';
}
