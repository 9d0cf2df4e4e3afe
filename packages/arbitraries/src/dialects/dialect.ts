import type { JsonObject, JsonPointer } from '@plumbline/openapi';
import type { Entry } from '../schema/place.ts';

/** Turns an authored schema object into keywords of draft 2020-12; throws a SchemaError on what it does not define. */
export type ReadDialect = (schema: JsonObject, pointer: JsonPointer) => readonly Entry[];
