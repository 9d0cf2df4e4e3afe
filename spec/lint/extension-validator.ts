import { extensionSchemas } from '@plumbline/openapi';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });

const validators: ReadonlyMap<string, ValidateFunction> = new Map(
  Object.entries(extensionSchemas).map(([name, { schema }]) => [name, ajv.compile(schema)]),
);

/** What is wrong with the value of an extension; undefined when nothing is, or when there is no such extension. */
export function faultOfExtension(name: string, value: unknown): string | undefined {
  const validate = validators.get(name);
  if (!validate || validate(value)) return undefined;
  return ajv.errorsText(validate.errors, { dataVar: 'it', separator: '; ' });
}
