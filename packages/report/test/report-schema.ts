import schema from '@plumbline/report/report.schema.json' with { type: 'json' };
import { Ajv2020, type ErrorObject, type SchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export const reportSchema: SchemaObject = schema;

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(reportSchema);

/** What the published schema finds wrong with a value; empty when nothing. */
export function schemaErrors(value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}
