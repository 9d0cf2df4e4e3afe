import type { JsonValue } from '@plumbline/openapi';
import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FORMATS } from '../formats/formats.ts';
import { compilePattern } from '../schema/compile-pattern.ts';
import type { Place } from '../schema/place.ts';
import type { SchemaDocument } from '../schema/schema-document.ts';
import { isMultiple } from '../values/decimal.ts';
import { NormalSchemas } from './normal-schemas.ts';
import type { ValidationProblem } from './validation-problem.ts';

/** Ajv, and all that is known of it. */
export class Judge {
  readonly #schemas: NormalSchemas;
  readonly #quick: Ajv2020 = ajv({ allErrors: false });
  readonly #thorough: Ajv2020 = ajv({ allErrors: true, verbose: true });
  readonly #quickByKey = new Map<string, ValidateFunction>();
  readonly #thoroughByKey = new Map<string, ValidateFunction>();

  constructor(document: SchemaDocument) {
    this.#schemas = new NormalSchemas(document);
  }

  /** Whether a value is valid. */
  accepts(place: Place, value: JsonValue): boolean {
    if (typeof place.schema === 'boolean') return place.schema;
    return this.#compiled(place, this.#quick, this.#quickByKey)(value) === true;
  }

  /** All that is wrong with a value. */
  problems(place: Place, value: JsonValue): readonly ValidationProblem[] {
    const validate = this.#compiled(place, this.#thorough, this.#thoroughByKey);
    return validate(value) === true ? [] : (validate.errors ?? []).map((error) => this.#problem(error));
  }

  #compiled(place: Place, engine: Ajv2020, known: Map<string, ValidateFunction>): ValidateFunction {
    let validate = known.get(place.key);
    if (validate === undefined) {
      const { id, added } = this.#schemas.request(place);
      for (const [name, schema] of added) {
        this.#quick.addSchema(schema, name);
        this.#thorough.addSchema(schema, name);
      }
      validate = engine.getSchema(id);
      if (validate === undefined) throw new TypeError(`The schema at ${place.pointer} was not registered.`);
      known.set(place.key, validate);
    }
    return validate;
  }

  #problem(error: ErrorObject): ValidationProblem {
    const origin = this.#schemas.originOf(error.parentSchema);
    const keyword = origin?.authored.get(error.keyword) ?? error.keyword;
    return {
      keyword,
      instance: error.instancePath,
      schema: origin?.pointer ?? '',
      message: keyword === 'false' ? 'must not be there' : (error.message ?? `breaks ${keyword}`),
      params: error.params as Readonly<Record<string, unknown>>,
    };
  }
}

function ajv(options: Options): Ajv2020 {
  const regExp = Object.assign((source: string): RegExp => compilePattern(source), { code: 'new RegExp' });
  const engine = new Ajv2020({
    strict: false,
    validateSchema: false,
    addUsedSchema: false,
    logger: false,
    inlineRefs: false,
    code: { regExp },
    ...options,
  });
  for (const format of FORMATS) {
    if (format.accepts === undefined) continue;
    if (format.type === 'string') engine.addFormat(format.name, { type: 'string', validate: format.accepts });
    else engine.addFormat(format.name, { type: 'number', validate: format.accepts });
  }
  engine.removeKeyword('multipleOf');
  engine.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    error: { message: 'must be a multiple of multipleOf' },
    validate: (divisor: number, value: number) => isMultiple(value, divisor),
    errors: false,
  });
  return engine;
}
