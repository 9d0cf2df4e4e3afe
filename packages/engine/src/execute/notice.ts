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
      if (Array.isArray(items)) bank.learnIds(resource, items);
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
    if (isNamed(parts, exchange)) own.suspect(resource, because);
    else own.lose(resource, because);
    return;
  }
  const subject: Subject = {
    resource,
    ids: { ...exchange.values.path, [resource.idParameter]: id },
    own: true,
    representation: unwrap(jsonOf(exchange)) ?? exchange.values.body?.value,
  };
  own.add(subject);
  const name = step.item === undefined || step.item === 'subject' ? `made${exchange.number}` : step.item;
  running.items.set(name, subject);
}

/** `Location: /pets/7`: the last segment is the id (RFC 9110, section 15.3.2). */
function idInLocation(exchange: Exchange): JsonValue | undefined {
  const location = exchange.answer?.headers.get('location');
  if (location === undefined) return undefined;
  const segment = (location.split(/[?#]/)[0] ?? '').replace(/\/$/, '').split('/').at(-1);
  return segment && /^[\w.~-]+$/.test(segment) ? segment : undefined;
}

/** The body carries the run's prefix, so that a list can show what became of it. */
function isNamed({ prefix }: RunnerParts, exchange: Exchange): boolean {
  const body = exchange.values.body?.value;
  return (
    isObject(body) &&
    Object.values(body).some((value) => typeof value === 'string' && value.startsWith(prefix))
  );
}
