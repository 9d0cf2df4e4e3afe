import {
  appendPointer,
  type Contract,
  fragmentToPointer,
  getAtPointer,
  isObject,
  type JsonObject,
  type JsonValue,
  type MediaType,
  type Operation,
  type Parameter,
  type Response,
} from '@plumbline/openapi';
import { breakAliasCycles } from './break-alias-cycles.ts';
import { descriptionAt } from './description-at.ts';
import { commentText } from './doc-comment.ts';
import { UniqueNames } from './identifier.ts';
import { typableSchema } from './typable-schema.ts';

/**
 * The contract as a plain document for openapi-typescript: only what is typed, every name safe, every reference to a
 * component, no reference that could be fetched, no alias that would be its own definition.
 */
export function typableDocument(contract: Contract): JsonObject {
  const schemas = new SchemaNames(contract.document);
  const responses: Record<string, JsonValue> = {};
  const parameters: Record<string, JsonValue> = {};
  const shared = { responses: new UniqueNames(), parameters: new UniqueNames() };
  const names = new Map<string, string>();

  /** Keeps a component a component, so that the output repeats nothing. */
  function component(
    section: 'responses' | 'parameters',
    pointer: string,
    store: Record<string, JsonValue>,
    value: () => JsonObject,
  ): JsonObject {
    const original = new RegExp(`^/components/${section}/([^/]+)$`).exec(pointer)?.[1];
    if (original === undefined) return value();
    let name = names.get(pointer);
    if (name === undefined) {
      name = shared[section].take(safeName(original));
      names.set(pointer, name);
      store[name] = value();
    }
    return { $ref: `#/components/${section}/${name}` };
  }

  const operationIds = new UniqueNames();
  const paths: Record<string, Record<string, JsonValue>> = {};
  for (const operation of contract.operations) {
    const item = paths[operation.path] ?? {};
    paths[operation.path] = item;
    item[operation.method] = {
      ...operationName(operation, operationIds),
      summary: commentText(operation.summary),
      ...(operation.deprecated ? { deprecated: true } : {}),
      parameters: operation.parameters.map((parameter) =>
        component('parameters', parameter.pointer, parameters, () =>
          typableParameter(parameter, schemas, contract.document),
        ),
      ),
      ...(operation.requestBody === undefined
        ? {}
        : {
            requestBody: {
              required: operation.requestBody.required,
              content: typableContent(operation.requestBody.content, schemas),
            },
          }),
      responses: Object.fromEntries(
        operation.responses.map((response) => [
          response.status,
          component('responses', response.pointer, responses, () => typableResponse(response, schemas)),
        ]),
      ),
    };
  }
  schemas.addAllComponents();
  return {
    openapi: contract.openapi,
    info: { title: '', version: '' },
    paths,
    components: { schemas: breakAliasCycles(schemas.converted()), responses, parameters },
  };
}

/** Ids that are no identifiers, or stand twice, are typed in `paths` alone. */
function operationName({ id }: Operation, taken: UniqueNames): JsonObject {
  return /^[A-Za-z_$][\w$]*$/.test(id) && taken.take(id) === id ? { operationId: id } : {};
}

function typableParameter(parameter: Parameter, schemas: SchemaNames, document: JsonObject): JsonObject {
  const schema = parameter.schema ?? parameter.content?.schema;
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required,
    description: descriptionAt(document, parameter.pointer),
    ...(parameter.deprecated ? { deprecated: true } : {}),
    ...(schema === undefined ? {} : { schema: schemas.convert(schema.schema) }),
  };
}

function typableResponse(response: Response, schemas: SchemaNames): JsonObject {
  return {
    description: commentText(response.description),
    headers: Object.fromEntries(
      response.headers.map((header) => [
        header.name,
        {
          required: header.required,
          ...(header.schema ? { schema: schemas.convert(header.schema.schema) } : {}),
        },
      ]),
    ),
    content: typableContent(response.content, schemas),
  };
}

function typableContent(content: readonly MediaType[], schemas: SchemaNames): JsonObject {
  return Object.fromEntries(
    content.map(({ type, schema }) => [
      type,
      schema === undefined ? {} : { schema: schemas.convert(schema.schema) },
    ]),
  );
}

/** The document's schemas by safe names; a schema that is referred to in the depth of the document becomes a component. */
class SchemaNames {
  readonly #document: JsonObject;
  readonly #names = new Map<string, string>();
  readonly #taken = new UniqueNames();
  readonly #converted: Record<string, JsonValue> = {};

  constructor(document: JsonObject) {
    this.#document = document;
    // Components first: they have the better right to their names.
    for (const name of Object.keys(this.#components())) {
      this.#names.set(pointerOf(name), this.#taken.take(safeName(name)));
    }
  }

  convert(schema: JsonValue): JsonObject | boolean {
    return typableSchema(schema, (ref) => this.#refer(ref));
  }

  addAllComponents(): void {
    for (const name of Object.keys(this.#components())) this.#add(pointerOf(name));
  }

  /** In the order of the document, whichever was referred to first. */
  converted(): Readonly<Record<string, JsonValue>> {
    const names = [...this.#names.values()].filter((name) => Object.hasOwn(this.#converted, name));
    return Object.fromEntries(names.map((name) => [name, this.#converted[name] ?? {}]));
  }

  #components(): JsonObject {
    const { components } = this.#document;
    const schemas = isObject(components) ? components['schemas'] : undefined;
    return isObject(schemas) ? schemas : {};
  }

  #refer(ref: string): string | undefined {
    if (!ref.startsWith('#/')) return undefined;
    const pointer = fragmentToPointer(ref);
    return this.#add(pointer) ? `#/components/schemas/${this.#names.get(pointer)}` : undefined;
  }

  #add(pointer: string): boolean {
    const value = getAtPointer(this.#document, pointer);
    if (!isObject(value) && typeof value !== 'boolean') return false;
    const name =
      this.#names.get(pointer) ?? this.#taken.take(safeName(pointer.split('/').slice(-2).join('_')));
    this.#names.set(pointer, name);
    if (!Object.hasOwn(this.#converted, name)) {
      this.#converted[name] = {}; // stands in while its own references are followed
      this.#converted[name] = this.convert(value);
    }
    return true;
  }
}

const pointerOf = (name: string): string => appendPointer('/components/schemas', name);

/** Component names as OpenAPI allows them (3.1, 4.8.7), without the dots and dashes at their ends. */
function safeName(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9._-]+/g, '_');
  return /[A-Za-z0-9]/.test(safe) && !['__proto__', 'constructor', 'prototype'].includes(safe)
    ? safe
    : `Schema${safe}`;
}
