import type { JsonValue, Operation, SchemaAt } from '@plumbline/openapi';
import { type Exchange, jsonOf, succeeded } from '../../execute/exchange.ts';
import type { History, Walk } from '../../execute/history.ts';
import { idIn } from '../../execute/value-bank.ts';
import { agrees, comparableFields, itemOf } from '../../model/comparable.ts';
import { isPartialUpdate } from '../../model/partial-update.ts';
import type { Resource } from '../../model/resources.ts';
import { valueAt } from '../../model/schema-view.ts';
import { causeName } from '../../model/twin.ts';
import { describeValue } from '../describe-value.ts';
import type { Judging, Violation } from '../rule.ts';

export type LifecycleRuleId =
  | 'created-is-readable'
  | 'created-is-listed'
  | 'update-is-visible'
  | 'update-leaves-rest-alone'
  | 'refused-changes-nothing'
  | 'reads-change-nothing'
  | 'deleted-is-gone';

/** A violation with the promise that it breaks. */
export type LifecycleViolation = Violation & { readonly rule: LifecycleRuleId };

/** What the model knows of one field: the value it must have, and who gave it that value. */
interface KnownField {
  readonly value: JsonValue;
  readonly schema: SchemaAt;
  readonly setBy: Exchange;
  /** The field was seen with this value after it was set. */
  readonly seen: boolean;
}

interface ModelItem {
  readonly resource: Resource;
  readonly id: JsonValue | undefined;
  readonly created: Exchange;
  readonly fields: Map<string, KnownField>;
  /** The last request that could have changed the item since it was last seen. */
  lastWrite: Exchange | undefined;
  deleted: Exchange | undefined;
}

/**
 * Replays a sequence against a model that keeps what was sent, and tells where the target says otherwise. Only what
 * this run made is modelled, and only fields that a client sets and reads back.
 */
export function replayLifecycle(history: History, judging: Judging): readonly LifecycleViolation[] {
  const items = new Map<string, ModelItem>();
  const violations: LifecycleViolation[] = [];
  const walked = new Map<Exchange, Walk>();
  for (const walk of history.walks.values()) {
    const last = walk.pages.at(-1);
    if (last) walked.set(last, walk);
  }
  for (const exchange of history.exchanges) {
    const walk = walked.get(exchange);
    if (walk) violations.push(...judgeWalk(walk, items, judging));
    else if (exchange.item !== undefined) violations.push(...step(exchange, exchange.item, items, judging));
  }
  return violations;
}

function step(
  exchange: Exchange,
  name: string,
  items: Map<string, ModelItem>,
  judging: Judging,
): readonly LifecycleViolation[] {
  const { operation } = exchange;
  const resource = judging.resources.find((each) => partOf(each, operation));
  if (!resource || !exchange.answer) return [];
  if (operation === resource.create) {
    if (succeeded(exchange)) items.set(name, makeItem(exchange, resource, judging));
    return [];
  }
  const item = items.get(name);
  if (!item) return [];
  if (operation === resource.read) return judgeRead(exchange, item, judging);
  if (operation === resource.remove) {
    if (succeeded(exchange)) return removed(exchange, item);
    return [];
  }
  if (resource.updates.includes(operation)) applyUpdate(exchange, item, judging);
  else item.lastWrite = exchange;
  return [];
}

function partOf(resource: Resource, operation: Operation): boolean {
  const { create, read, remove, updates } = resource;
  return create === operation || read === operation || remove === operation || updates.includes(operation);
}

function makeItem(exchange: Exchange, resource: Resource, judging: Judging): ModelItem {
  const item: ModelItem = {
    resource,
    id: idIn(resource, jsonOf(exchange)),
    created: exchange,
    fields: new Map(),
    lastWrite: undefined,
    deleted: undefined,
  };
  remember(exchange, item, judging);
  return item;
}

function remember(exchange: Exchange, item: ModelItem, judging: Judging): void {
  const sent = itemOf(exchange.values.body?.value);
  if (!sent) return;
  for (const [field, schema] of comparableFields(judging.contract, item.resource, exchange.operation)) {
    const value = sent[field];
    if (value !== undefined) item.fields.set(field, { value, schema, setBy: exchange, seen: false });
  }
}

function applyUpdate(exchange: Exchange, item: ModelItem, judging: Judging): void {
  item.lastWrite = exchange;
  if (!succeeded(exchange)) return;
  // A PUT that is not declared partial replaces the whole: what it leaves out may rightly change.
  if (!isPartialUpdate(exchange.operation)) {
    const sent = itemOf(exchange.values.body?.value) ?? {};
    for (const field of [...item.fields.keys()]) if (!(field in sent)) item.fields.delete(field);
  }
  remember(exchange, item, judging);
}

function removed(exchange: Exchange, item: ModelItem): readonly LifecycleViolation[] {
  item.deleted ??= exchange;
  return [];
}

function judgeRead(exchange: Exchange, item: ModelItem, judging: Judging): readonly LifecycleViolation[] {
  const status = exchange.answer?.status ?? 0;
  if (item.deleted) {
    if (!succeeded(exchange)) return [];
    return [
      made('deleted-is-gone', item.deleted, exchange, item, {
        cause: [],
        message: `${item.deleted.operation.id} answered ${item.deleted.answer?.status}, but ${exchange.operation.id} still finds the item.`,
        expected: '404 after the delete',
        observed: `status ${status}`,
      }),
    ];
  }
  if (status === 404 || status === 410) {
    return [
      made('created-is-readable', item.created, exchange, item, {
        cause: ['not-found'],
        message: `${item.created.operation.id} answered ${item.created.answer?.status}, but ${exchange.operation.id} answers ${status} for the new id.`,
        expected: '2xx with the item that was created',
        observed: `status ${status}`,
      }),
    ];
  }
  return succeeded(exchange) && !judging.tainted(exchange) ? compareFields(exchange, item, judging) : [];
}

function compareFields(exchange: Exchange, item: ModelItem, judging: Judging): readonly LifecycleViolation[] {
  const shown = itemOf(jsonOf(exchange));
  const violations: LifecycleViolation[] = [];
  for (const [field, known] of item.fields) {
    if (judging.tainted(exchange, field)) continue;
    const value = shown?.[field];
    // Set, never seen, and written over since: who lost it cannot be told.
    const doubtful = !known.seen && item.lastWrite !== undefined && item.lastWrite !== known.setBy;
    if (!doubtful && !agrees(known.value, value))
      violations.push(disagreement(exchange, item, field, known, value));
    // Either it agreed, or it was told once: what is seen now is what must stay.
    if (value === undefined) item.fields.delete(field);
    else item.fields.set(field, { ...known, value, seen: true });
  }
  item.lastWrite = undefined;
  return violations;
}

function disagreement(
  exchange: Exchange,
  item: ModelItem,
  field: string,
  known: KnownField,
  value: JsonValue | undefined,
): LifecycleViolation {
  const [rule, culprit] = whoIsToBlame(exchange, item, known);
  const words: Record<string, string> = {
    'created-is-readable': `${field} was created with ${describeValue(known.value)}, but ${exchange.operation.id} shows ${describeValue(value)}.`,
    'update-is-visible': `${culprit.operation.id} answered ${culprit.answer?.status} to a new ${field}, but ${exchange.operation.id} does not show it.`,
    'update-leaves-rest-alone': `${culprit.operation.id} changed ${field}, which its request did not name.`,
    'refused-changes-nothing': `${culprit.operation.id} answered ${culprit.answer?.status}, but ${field} changed.`,
    'reads-change-nothing': `${field} changed between two reads with no write in between.`,
  };
  return made(rule, culprit, exchange, item, {
    cause: [known.schema.pointer],
    schema: known.schema.pointer,
    instance: `/${field}`,
    share: { of: culprit.operation.id, name: field, total: item.fields.size },
    message: words[rule] ?? field,
    expected: `${field}: ${describeValue(known.value)}`,
    observed: `${field}: ${describeValue(value)}`,
  });
}

function whoIsToBlame(
  exchange: Exchange,
  item: ModelItem,
  known: KnownField,
): readonly [LifecycleRuleId, Exchange] {
  if (!known.seen)
    return known.setBy === item.created
      ? ['created-is-readable', item.created]
      : ['update-is-visible', known.setBy];
  if (!item.lastWrite) return ['reads-change-nothing', exchange];
  return [succeeded(item.lastWrite) ? 'update-leaves-rest-alone' : 'refused-changes-nothing', item.lastWrite];
}

function judgeWalk(
  walk: Walk,
  items: ReadonlyMap<string, ModelItem>,
  judging: Judging,
): readonly LifecycleViolation[] {
  const violations: LifecycleViolation[] = [];
  const last = walk.pages.at(-1);
  if (!last) return violations;
  if (walk.pages.some((page) => judging.tainted(page) || judging.tainted(page, 'id'))) return violations;
  for (const item of items.values()) {
    if (item.id === undefined || item.resource.list !== last.operation) continue;
    if (!walk.pages.every((each) => Array.isArray(itemsOn(each, item.resource)))) continue;
    const page = walk.pages.find((each) => idsOn(each, item.resource).includes(item.id as JsonValue));
    if (item.deleted && page) {
      violations.push(
        made('deleted-is-gone', item.deleted, page, item, {
          cause: [],
          message: `${item.deleted.operation.id} answered ${item.deleted.answer?.status}, but ${page.operation.id} still lists the item.`,
          expected: 'a list without the deleted item',
          observed: 'the deleted item is listed',
        }),
      );
    }
    if (!item.deleted && !page && walk.end === 'complete') {
      violations.push(
        made('created-is-listed', item.created, last, item, {
          cause: ['missing'],
          message: `${item.created.operation.id} answered ${item.created.answer?.status}, but ${last.operation.id} does not list the item on any of its ${walk.pages.length} pages.`,
          expected: 'the created item in the list',
          observed: 'no page lists it',
        }),
      );
    }
  }
  return violations;
}

/** The ids of the items on one page. */
export function idsOn(page: Exchange, resource: Resource): readonly JsonValue[] {
  const items = itemsOn(page, resource);
  if (!Array.isArray(items)) return [];
  return (items as readonly JsonValue[]).flatMap(
    (item) => idIn({ idParameter: resource.idParameter }, item) ?? [],
  );
}

interface Words {
  readonly cause: readonly string[];
  readonly schema?: string;
  readonly instance?: string;
  readonly share?: Violation['share'] & object;
  readonly message: string;
  readonly expected: string;
  readonly observed: string;
}

function made(
  rule: LifecycleRuleId,
  culprit: Exchange,
  shownBy: Exchange,
  item: ModelItem,
  words: Words,
): LifecycleViolation {
  const { cause, ...rest } = words;
  return {
    rule,
    operation: culprit.operation.id,
    direction: 'response',
    // Without links the life of an item is a guess from its paths.
    ...(item.resource.known === 'paths' && { severity: 'warning' as const }),
    cause: words.schema === undefined ? [causeName(culprit.operation), ...cause] : cause,
    schema: culprit.operation.pointer,
    ...rest,
    exchange: shownBy,
  };
}

function itemsOn(page: Exchange, resource: Resource): JsonValue | undefined {
  return valueAt(jsonOf(page), resource.itemsPointer ?? '');
}
