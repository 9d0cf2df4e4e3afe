import { isObject, type JsonValue } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';
import { valueAt } from '../model/schema-view.ts';
import { unwrap } from '../model/unwrap.ts';
import type { CallStep } from '../plan/scenario.ts';
import { type Exchange, jsonOf, succeeded } from './exchange.ts';
import type { RunnerParts, Running } from './running.ts';
import type { Subject } from './subject.ts';
import { idIn } from './value-bank.ts';

/** Learns from what came: new values, new items, items that are gone. */
export function notice(parts: RunnerParts, exchange: Exchange, step: CallStep, running: Running): void {
  const { bank, own, planning } = parts;
  const made = planning.resources.find((resource) => resource.create === exchange.operation);
  if (made) noticeCreate(parts, made, exchange, step, running);
  if (!succeeded(exchange)) return;
  const body = jsonOf(exchange);
  if (body !== undefined) bank.learn(body);
  for (const resource of planning.resources) {
    if (resource.list === exchange.operation) {
      const items = valueAt(body, resource.itemsPointer ?? '');
      if (Array.isArray(items)) {
        bank.learnIds(resource, items);
        noteForeign(parts, resource, items);
      }
    }
    if (resource.remove === exchange.operation) own.gone(resource, exchange.values.path);
    const isShown = resource.read === exchange.operation || resource.updates.includes(exchange.operation);
    const subject = step.item === undefined ? undefined : running.items.get(step.item);
    if (isShown && subject && isObject(unwrap(body))) subject.representation = unwrap(body);
  }
}

function noticeCreate(
  parts: RunnerParts,
  resource: Resource,
  exchange: Exchange,
  step: CallStep,
  running: Running,
): void {
  const { own } = parts;
  const status = exchange.answer?.status;
  own.touch(resource);
  if (status === undefined || status >= 500) {
    own.suspect(
      resource,
      `${exchange.operation.id} answered ${status ?? 'nothing'} and may have made it all the same`,
    );
  }
  if (!succeeded(exchange)) return;
  const id =
    idIn(resource, jsonOf(exchange)) ?? idInLocation(exchange) ?? idIn(resource, exchange.values.body?.value);
  if (id === undefined) {
    const because = `${exchange.operation.id} answered ${status} without an id for what it made`;
    if (nameSent(parts, exchange.values.body?.value)) own.suspect(resource, because);
    else own.lose(resource, because);
    return;
  }
  const name = nameSent(parts, exchange.values.body?.value);
  const subject: Subject = {
    resource,
    ids: { ...exchange.values.path, [resource.idParameter]: id },
    own: true,
    proven: isProven(parts, resource, id, name, jsonOf(exchange)),
    ...(name && { sentName: name }),
    representation: unwrap(jsonOf(exchange)) ?? exchange.values.body?.value,
  };
  if (subject.proven) own.add(subject);
  const item = step.item === undefined || step.item === 'subject' ? `made${exchange.number}` : step.item;
  running.items.set(item, subject);
}

/** `Location: /pets/7`: the last segment is the id (RFC 9110, section 15.3.2). */
function idInLocation(exchange: Exchange): JsonValue | undefined {
  const location = exchange.answer?.headers.get('location');
  if (location === undefined) return undefined;
  const segment = (location.split(/[?#]/)[0] ?? '').replace(/\/$/, '').split('/').at(-1);
  return segment && /^[\w.~-]+$/.test(segment) ? segment : undefined;
}

/** What a list shows and the run did not make belongs to others. */
function noteForeign({ bank, own }: RunnerParts, resource: Resource, items: readonly JsonValue[]): void {
  for (const item of items) {
    const id = idIn({ idParameter: resource.idParameter }, item);
    if (id !== undefined && !own.has(resource, id)) bank.noteForeign(resource, id);
  }
}

/**
 * An answer to a create may name an item that was there before. It is the run's own when the id is new and the answer
 * shows the name that was sent, be it cut or otherwise changed, or when no name was sent that could show.
 */
function isProven(
  { bank }: RunnerParts,
  resource: Resource,
  id: JsonValue,
  name: SentName | undefined,
  shown: JsonValue | undefined,
): boolean {
  return !bank.isForeign(resource, id) && (name === undefined || showsName(shown, name));
}

interface SentName {
  readonly field: string;
  readonly value: string;
}

/** The field of a create's body that carries the run's prefix. */
function nameSent({ prefix }: RunnerParts, body: JsonValue | undefined): SentName | undefined {
  const sent = unwrap(body);
  if (!isObject(sent)) return undefined;
  for (const [field, value] of Object.entries(sent)) {
    if (typeof value === 'string' && value.startsWith(prefix)) return { field, value };
  }
  return undefined;
}

function showsName(shown: JsonValue | undefined, { field, value }: SentName): boolean {
  const item = unwrap(shown);
  return isObject(item) && isRelated(item[field], value);
}

/** One text holds the other: a target may cut, pad or fold what it was sent. What is no text at all is another fault's. */
export function isRelated(shown: JsonValue | undefined, sent: string): boolean {
  if (shown === undefined || shown === '') return false;
  if (typeof shown !== 'string') return true;
  const [a, b] = [shown.toLowerCase(), sent.toLowerCase()];
  return a.includes(b) || b.includes(a);
}
