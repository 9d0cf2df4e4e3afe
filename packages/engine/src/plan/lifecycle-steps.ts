import { isObject, type JsonObject, type JsonValue, type Operation, type SchemaAt } from '@plumbline/openapi';
import fc from 'fast-check';
import { comparableFields } from '../model/comparable.ts';
import { bodySchema } from '../model/name-field.ts';
import { pagingOf } from '../model/paging.ts';
import { isPartialUpdate } from '../model/partial-update.ts';
import type { Resource } from '../model/resources.ts';
import { dereference, keywordOf, propertiesOf, requiredOf } from '../model/schema-view.ts';
import { bind } from './bind.ts';
import {
  baseBody,
  baseRequest,
  bindContext,
  bodyTemplate,
  fullRequest,
  mediaOf,
  type Planning,
  smallest,
  withParameter,
} from './planning.ts';
import type { CallStep, Scenario, Step, WalkStep } from './scenario.ts';
import type { RequestTemplate, Template } from './template.ts';

const mostChanges = 10;

/** The parts from which lifecycle scenarios of one resource are put together. */
export class LifecycleSteps {
  readonly planning: Planning;
  readonly resource: Resource;

  constructor(planning: Planning, resource: Resource) {
    this.planning = planning;
    this.resource = resource;
  }

  scenario(operation: Operation, name: string, steps: readonly (Step | undefined)[]): Scenario {
    return {
      id: `lifecycle ${this.resource.itemPath} ${name}`,
      operation,
      phase: 'stateful',
      subject: this.resource.parent,
      steps: steps.filter((step) => step !== undefined),
    };
  }

  create(item = 'item', label = 'create'): CallStep | undefined {
    const { create } = this.resource;
    return create && this.planning.usable.has(create)
      ? this.#richestFirst(this.call(create, label, item, this.#base(create), true), create)
      : undefined;
  }

  read(label = 'read', item = 'item', mustSucceed = false): CallStep | undefined {
    const { read } = this.resource;
    return read && this.planning.usable.has(read)
      ? this.call(read, label, item, this.#base(read), mustSucceed)
      : undefined;
  }

  update(update: Operation, body: Template, label = 'update', item = 'item'): CallStep {
    const media = mediaOf(update);
    const base = this.#base(update);
    const request = media ? { ...base, body: { mediaType: media.type, value: body } } : base;
    return this.call(update, label, item, request, true);
  }

  remove(label = 'delete', item = 'item', mustSucceed = true): CallStep | undefined {
    const { remove } = this.resource;
    return remove && this.planning.usable.has(remove)
      ? this.call(remove, label, item, this.#base(remove), mustSucceed)
      : undefined;
  }

  /** The list from its first page to its end, in pages of `limit` items where the operation lets us choose. */
  walk(label = 'walk', limit?: number, maxPages = 60): WalkStep | undefined {
    const { list } = this.resource;
    if (!list || !this.planning.usable.has(list)) return undefined;
    const paging = pagingOf(this.planning.contract, list);
    const base = this.#base(list);
    const request = paging?.limit && limit !== undefined ? withParameter(base, paging.limit, limit) : base;
    return { kind: 'walk', label, resource: this.resource, operation: list, request, paging, maxPages };
  }

  /** The largest page that the list's limit admits, so that a walk takes few requests. */
  largestPage(): number | undefined {
    const paging = this.resource.list && pagingOf(this.planning.contract, this.resource.list);
    const schema = paging?.limit?.schema;
    const max = schema && keywordOf(this.planning.contract.document, schema, 'maximum');
    return typeof max === 'number' ? max : undefined;
  }

  /** Bodies of an update that each change one field that the read shows, with the field's name. */
  changes(update: Operation): readonly { readonly field: string; readonly body: Template }[] {
    const { contract, roles } = this.planning;
    const media = mediaOf(update);
    const schema = bodySchema(update);
    if (!media || !schema) return [];
    const base = this.#rest(update, schema);
    const created = this.#createdWith();
    const properties = propertiesOf(contract.document, dereference(contract.document, schema));
    const { nameField } = bindContext(this.planning, update);
    const changed: { field: string; body: Template }[] = [];
    for (const field of comparableFields(contract, this.resource, update).keys()) {
      const property = properties.get(field);
      if (!property || roles.roleOf(field, property).kind !== 'plain' || changed.length >= mostChanges)
        continue;
      const after = field === nameField ? 'renamed' : this.#another(property, created[field]);
      if (after === undefined) continue;
      const body = bodyTemplate(this.planning, update, media, { ...base, [field]: after });
      changed.push({ field, body });
    }
    return changed;
  }

  call(
    operation: Operation,
    label: string,
    item: string,
    request: RequestTemplate,
    mustSucceed: boolean,
  ): CallStep {
    const theCase = { kind: 'valid', asserted: false, description: `the step ${label}` } as const;
    return { kind: 'call', label, item, operation, request, credentials: 'main', case: theCase, mustSucceed };
  }

  /** With every plain field set there is most to lose; a target that refuses that gets the plain request, then the full one. */
  #richestFirst(step: CallStep, operation: Operation): CallStep {
    const choices = [this.#rich(operation), step.request, fullRequest(this.planning, operation)];
    const [request = step.request, ...otherwise] = choices.filter((each) => each !== undefined);
    return { ...step, request, ...(otherwise.length > 0 && { otherwise }) };
  }

  #rich(operation: Operation): RequestTemplate | undefined {
    const { contract, roles, schemas } = this.planning;
    const media = mediaOf(operation);
    const schema = bodySchema(operation);
    const base = media && baseBody(this.planning, media);
    if (!media || !schema || !isObject(base)) return undefined;
    const properties = propertiesOf(contract.document, dereference(contract.document, schema));
    const missing = [...comparableFields(contract, this.resource, operation).keys()].flatMap((name) => {
      const property = properties.get(name);
      if (!property || Object.hasOwn(base, name) || roles.roleOf(name, property).kind !== 'plain') return [];
      const value = smallest(schemas.valid(property));
      return value === undefined || value === null ? [] : [[name, value] as const];
    });
    if (missing.length === 0) return undefined;
    const value = { ...base, ...Object.fromEntries(missing) };
    const bound = bind(value, media.schema ?? schema, {
      ...bindContext(this.planning, operation),
      optionalReferences: 'given',
    });
    return { ...this.#base(operation), body: { mediaType: media.type, value: bound } };
  }

  #base(operation: Operation): RequestTemplate {
    return baseRequest(this.planning, operation);
  }

  /** What an update sends besides the field it changes: nothing but what is required, or all of it where it replaces the whole. */
  #rest(update: Operation, schema: SchemaAt): JsonObject {
    const media = mediaOf(update);
    const whole = objectOr(media && baseBody(this.planning, media));
    if (!isPartialUpdate(update)) return whole;
    const required = requiredOf(this.planning.contract.document, schema);
    return Object.fromEntries(Object.entries(whole).filter(([name]) => required.has(name)));
  }

  #createdWith(): JsonObject {
    const media = this.resource.create && mediaOf(this.resource.create);
    return objectOr(media && baseBody(this.planning, media));
  }

  /** A value that differs from what the item was created with, so that an update that is lost shows. */
  #another(property: SchemaAt, created: JsonValue | undefined): JsonValue | undefined {
    const values = fc.sample(this.planning.schemas.valid(property), { seed: 7, numRuns: 12 });
    const differs = (value: JsonValue) =>
      JSON.stringify(value) !== JSON.stringify(created) && value !== null && value !== '';
    return values.find(differs);
  }
}

function objectOr(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
