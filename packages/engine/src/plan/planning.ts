import type { Contract, JsonValue, MediaType, Operation, Parameter, SchemaAt } from '@plumbline/openapi';
import fc, { type Arbitrary } from 'fast-check';
import { isWrite } from '../model/is-write.ts';
import { nameFieldOf } from '../model/name-field.ts';
import { type Resource, resourceOf } from '../model/resources.ts';
import type { RoleBook } from '../model/roles.ts';
import { keywordOf } from '../model/schema-view.ts';
import type { Schemas } from '../model/schemas.ts';
import type { Profile } from '../run-result.ts';
import { isJsonType, pickMediaType } from '../wire/index.ts';
import { type BindContext, bind, referenceTo } from './bind.ts';
import { Ref, type RefSource, type RequestTemplate, type Template } from './template.ts';

/** Everything a rule needs to plan; nothing of it comes from the target. */
export interface Planning {
  readonly contract: Contract;
  readonly resources: readonly Resource[];
  readonly roles: RoleBook;
  readonly schemas: Schemas;
  readonly profile: Profile;
  readonly seed: number;
  readonly randomRuns: number;
  /** Operations that the run checks. */
  readonly scope: ReadonlySet<Operation>;
  /** Operations that it may send: those, and what the set-up of others needs. */
  readonly usable: ReadonlySet<Operation>;
  /** Names of the values that the user gave. */
  readonly given: ReadonlySet<string>;
  /** The target keeps no state: what is written cannot be read back. */
  readonly stateless: boolean;
}

/** The item that an operation's path names, if it names one. */
export function subjectOf(planning: Planning, operation: Operation): Resource | undefined {
  return resourceOf(planning.resources, operation);
}

/**
 * A request that keeps to the spec: the path filled, required parameters set, the body as its example or smallest form.
 * A create leaves optional references out: an item that hangs on nothing else is the surest to be made.
 */
export function baseRequest(planning: Planning, operation: Operation): RequestTemplate {
  return requestWith(planning, operation, isCreate(planning, operation) ? 'given' : 'all');
}

/** The same with every reference that a value is known for, where that is another request. */
export function fullRequest(planning: Planning, operation: Operation): RequestTemplate | undefined {
  return isCreate(planning, operation) ? requestWith(planning, operation, 'all') : undefined;
}

/** True when the operation makes items of some resource. */
export function isCreate(planning: Planning, operation: Operation): boolean {
  return planning.resources.some((resource) => resource.create === operation);
}

function requestWith(
  planning: Planning,
  operation: Operation,
  optionalReferences: BindContext['optionalReferences'],
): RequestTemplate {
  const media = mediaOf(operation);
  const value = media && baseBody(planning, media);
  const context = { ...bindContext(planning, operation), optionalReferences };
  return {
    path: placed(planning, operation, 'path'),
    query: placed(planning, operation, 'query'),
    header: placed(planning, operation, 'header'),
    cookie: placed(planning, operation, 'cookie'),
    ...(media &&
      value !== undefined && {
        body: { mediaType: media.type, value: media.schema ? bind(value, media.schema, context) : value },
      }),
  };
}

/** The media type of the request body that the checks send. */
export function mediaOf(operation: Operation): MediaType | undefined {
  return operation.requestBody && pickMediaType(operation.requestBody.content);
}

/** A body value with its references bound; `keep` names the schema place that the case is about. */
export function bodyTemplate(
  planning: Planning,
  operation: Operation,
  media: MediaType,
  value: JsonValue,
  keep?: BindContext['keep'],
): Template {
  if (!media.schema) return value;
  return bind(value, media.schema, bindContext(planning, operation, keep));
}

export function bindContext(
  planning: Planning,
  operation: Operation,
  keep?: BindContext['keep'],
): BindContext {
  const subject = subjectOf(planning, operation);
  const naming = operation.method === 'post' && !subject ? operation : subject?.create;
  const update = subject?.updates.includes(operation) ?? false;
  const nameField =
    naming === operation || update ? nameFieldOf(planning.contract, naming, planning.roles) : undefined;
  return {
    contract: planning.contract,
    roles: planning.roles,
    subject,
    nameField,
    optionalReferences: 'all',
    ...(keep !== undefined && { keep }),
  };
}

/** The body of the plain request: the first valid example, else the schema's smallest value. */
export function baseBody(planning: Planning, media: MediaType): JsonValue | undefined {
  const example = media.examples.find(
    (each) => !media.schema || planning.schemas.request(media.schema)(each.value).length === 0,
  );
  if (example) return example.value;
  return media.schema ? smallest(planning.schemas.valid(media.schema)) : undefined;
}

/** One steady value of an arbitrary, the same in every run. */
export function smallest(arbitrary: Arbitrary<JsonValue>): JsonValue | undefined {
  return fc.sample(arbitrary, { seed: 1, numRuns: 1 })[0];
}

function placed(planning: Planning, operation: Operation, place: Parameter['in']): Record<string, Template> {
  const values: [string, Template][] = [];
  for (const parameter of operation.parameters) {
    if (parameter.in !== place || (!parameter.required && place !== 'path')) continue;
    if (place === 'header' && ignoredHeaders.has(parameter.name.toLowerCase())) continue;
    values.push([parameter.name, parameterValue(planning, operation, parameter)]);
  }
  return Object.fromEntries(values);
}

/** OpenAPI: parameters of these names are to be ignored. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

/** The steady value of one parameter: the subject's id, a given value, an example, or the schema's smallest. */
export function parameterValue(planning: Planning, operation: Operation, parameter: Parameter): Template {
  const generated = generatedValue(planning, parameter);
  const sources: RefSource[] = [];
  const names = namesResource(planning, operation, parameter);
  if (names) sources.push({ kind: 'subject-id', parameter: parameter.name });
  // An id that the user gave is somebody's item: it may be read, and be written below, but nothing the run did not make is its to change.
  const mayUseGiven = names ? !isWrite(operation.method) : !isOwnId(operation, parameter);
  if (planning.given.has(parameter.name) && mayUseGiven) {
    sources.push({ kind: 'given', names: [parameter.name], text: typeof generated === 'string' });
  }
  if (sources.length > 0) return new Ref(sources, generated);
  const role = planning.roles.roleOf(parameter.name, parameter.schema, parameter.extensions);
  if (role.kind === 'reference') {
    return referenceTo(role, '', generated, generated, { subject: undefined, optionalReferences: 'all' });
  }
  return generated;
}

/** The id of the very item that a delete is about. */
function isOwnId(operation: Operation, parameter: Parameter): boolean {
  return operation.method === 'delete' && operation.path.endsWith(`{${parameter.name}}`);
}

/** True when the path parameter is the id of a resource that the contract can list or make. */
export function namesResource(planning: Planning, operation: Operation, parameter: Parameter): boolean {
  if (parameter.in !== 'path' || isClosed(planning.contract, parameter.schema)) return false;
  for (let resource = subjectOf(planning, operation); resource; resource = resource.parent) {
    if (resource.idParameter === parameter.name)
      return resource.create !== undefined || resource.list !== undefined;
  }
  return false;
}

function generatedValue(planning: Planning, parameter: Parameter): JsonValue {
  const example = parameter.examples[0];
  if (example) return example.value;
  const schema = parameter.schema ?? parameter.content?.schema;
  if (!schema) return 'a';
  const declared =
    keywordOf(planning.contract.document, schema, 'example') ??
    keywordOf(planning.contract.document, schema, 'default');
  if (declared !== undefined) return declared;
  // An empty value cannot be told from an absent one on the wire.
  const values = fc.sample(planning.schemas.valid(schema), { seed: 1, numRuns: 20 });
  return values.find((value) => !isEmpty(value)) ?? values[0] ?? 'a';
}

function isEmpty(value: JsonValue): boolean {
  return value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** A domain that the spec itself lists or bounds: enum, const, boolean, or an integer with both bounds. */
export function isClosed(contract: Contract, at: SchemaAt | undefined): boolean {
  if (!at) return false;
  const keyword = (name: string) => keywordOf(contract.document, at, name);
  if (keyword('enum') !== undefined || keyword('const') !== undefined || keyword('type') === 'boolean')
    return true;
  const low = keyword('minimum') ?? keyword('exclusiveMinimum');
  const high = keyword('maximum') ?? keyword('exclusiveMaximum');
  return keyword('type') === 'integer' && low !== undefined && high !== undefined;
}

/** A request template with one parameter set to a value of the case's own. */
export function withParameter(base: RequestTemplate, parameter: Parameter, value: Template): RequestTemplate {
  return { ...base, [parameter.in]: { ...base[parameter.in], [parameter.name]: value } };
}

/** A request template without one parameter. */
export function withoutParameter(base: RequestTemplate, parameter: Parameter): RequestTemplate {
  const rest = Object.fromEntries(
    Object.entries(base[parameter.in]).filter(([name]) => name !== parameter.name),
  );
  return { ...base, [parameter.in]: rest };
}

export function isJsonBody(media: MediaType | undefined): boolean {
  return media !== undefined && isJsonType(media.type);
}
