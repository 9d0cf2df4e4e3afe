import type { Contract, JsonValue, Operation } from '@plumbline/openapi';
import { isObject } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';
import { valueAt } from '../model/schema-view.ts';
import { baseRequest, type Planning } from '../plan/planning.ts';
import type { CallStep, Scenario, WalkStep } from '../plan/scenario.ts';
import {
  Ref,
  type RefLookup,
  type RefSource,
  type RequestTemplate,
  type Template,
} from '../plan/template.ts';
import type { Profile } from '../run-result.ts';
import type { Caller } from './caller.ts';
import { type Exchange, jsonOf, succeeded } from './exchange.ts';
import type { History, Walk } from './history.ts';
import { nextQuery } from './next-page.ts';
import type { OwnItems } from './own-items.ts';
import { isWrite } from './sender.ts';
import { absentIdLike, type Subject, unwrap } from './subject.ts';
import { idIn, type ValueBank } from './value-bank.ts';

const mostCandidates = 5;

export interface RunnerParts {
  readonly contract: Contract;
  readonly planning: Planning;
  readonly profile: Profile;
  readonly caller: Caller;
  readonly bank: ValueBank;
  readonly own: OwnItems;
  readonly prefix: string;
}

/** The state of one scenario while it runs. */
interface Running {
  readonly scenario: Scenario;
  readonly items: Map<string, Subject>;
  readonly exchanges: Exchange[];
  readonly walks: Map<string, Walk>;
}

type Problem = { readonly because: string; readonly unlock?: string };

/** Runs scenarios against the target, keeping items that several of them can share. */
export class ScenarioRunner {
  readonly #parts: RunnerParts;
  readonly #shared = new Map<string, Subject>();
  #discovered = false;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  /** `settleMs`: wait so long before each walk, for targets whose lists lag behind. */
  async run(scenario: Scenario, settleMs = 0): Promise<History> {
    const running: Running = { scenario, items: new Map(), exchanges: [], walks: new Map() };
    const aborted = await this.#runSteps(running, settleMs);
    for (const [name, subject] of running.items)
      if (name !== 'subject' && subject.own) await this.#remove(subject);
    return {
      scenario,
      subject: running.items.get('subject'),
      exchanges: running.exchanges,
      walks: running.walks,
      ...(aborted && { aborted }),
    };
  }

  /** Removes everything this run made; what stays is a leftover. */
  async cleanup(onLeftover: (subject: Subject, message: string) => void): Promise<void> {
    for (const subject of this.#parts.own.alive) {
      const problem = await this.#remove(subject).catch((error: unknown) =>
        error instanceof Error ? error.message : String(error),
      );
      if (problem !== undefined) onLeftover(subject, problem);
    }
  }

  async #runSteps(running: Running, settleMs: number): Promise<Problem | undefined> {
    const { scenario } = running;
    if (scenario.subject) {
      const acquired = await this.#acquire(scenario.subject, running);
      if ('because' in acquired) return acquired;
      running.items.set('subject', acquired);
    }
    for (const step of scenario.steps) {
      if (step.kind === 'walk') {
        if (settleMs > 0) await new Promise((resolve) => setTimeout(resolve, settleMs));
        running.walks.set(step.label, await this.#walk(step, running));
        continue;
      }
      const problem = await this.#call(step, running);
      if (problem) return problem;
    }
    return undefined;
  }

  async #call(step: CallStep, running: Running): Promise<Problem | undefined> {
    const forbidden = this.#forbids(step, running);
    if (forbidden) return forbidden;
    const known = step.item === undefined ? undefined : running.items.get(step.item);
    const { own, planning } = this.#parts;
    const isCreate = planning.resources.some((resource) => resource.create === step.operation);
    if (isCreate && !this.#parts.caller.canWrite(own.alive.length + 2))
      return { because: 'too few writes are left to remove what would be made' };
    for (let attempt = 1; ; attempt += 1) {
      await this.#prepare(step.request, running);
      const lookup = this.#lookup(known, running);
      const outcome = await this.#parts.caller.call(step, running.scenario.phase, lookup);
      if ('because' in outcome) return outcome;
      const { exchange, unknown } = outcome;
      running.exchanges.push(exchange);
      this.#notice(exchange, step, running);
      if (succeeded(exchange) || !step.mustSucceed) return undefined;
      if (isCreate && attempt < mostCandidates && this.#rotate(step.request, attempt)) {
        running.exchanges.pop();
        continue;
      }
      return refused(exchange, unknown);
    }
  }

  /** Follows the list; what came is judged, so nothing is repaired here. */
  async #walk(step: WalkStep, running: Running): Promise<Walk> {
    const pages: Exchange[] = [];
    const seen = new Set<string>();
    let request: RequestTemplate = step.request;
    for (;;) {
      const call: CallStep = {
        kind: 'call',
        label: step.label,
        operation: step.operation,
        request,
        credentials: 'main',
        case: { kind: 'valid', asserted: false, description: `page ${pages.length + 1}` },
        mustSucceed: false,
      };
      const outcome = await this.#parts.caller.call(
        call,
        running.scenario.phase,
        this.#lookup(undefined, running),
      );
      if ('because' in outcome) return { pages, end: 'failed' };
      pages.push(outcome.exchange);
      running.exchanges.push(outcome.exchange);
      this.#notice(outcome.exchange, call, running);
      if (!succeeded(outcome.exchange)) return { pages, end: 'failed' };
      seen.add(outcome.exchange.request.url);
      const items = valueAt(jsonOf(outcome.exchange), step.resource.itemsPointer ?? '');
      const query =
        step.paging && nextQuery(outcome.exchange, step.paging, Array.isArray(items) ? items.length : 0);
      if (!query) return { pages, end: 'complete' };
      request = { ...request, query };
      const next = await this.#parts.caller.preview({ ...call, request }, this.#lookup(undefined, running));
      if (next !== undefined && seen.has(next)) return { pages, end: 'loop' };
      if (pages.length >= step.maxPages) return { pages, end: 'cut' };
    }
  }

  /** An item to work on: one of the run's own, made when there is none; where none can be made, one that the target lists. */
  async #acquire(resource: Resource, running: Running): Promise<Subject | Problem> {
    const shared = this.#shared.get(resource.itemPath);
    if (shared && (!shared.own || this.#parts.own.alive.includes(shared))) return shared;
    const parent = resource.parent && (await this.#acquire(resource.parent, running));
    if (parent && 'because' in parent) return parent;
    const made = await this.#make(resource, parent, running);
    const subject = 'because' in made ? ((await this.#listed(resource, parent, running)) ?? made) : made;
    if (!('because' in subject)) this.#shared.set(resource.itemPath, subject);
    return subject;
  }

  async #make(resource: Resource, parent: Subject | undefined, running: Running): Promise<Subject | Problem> {
    const { create } = resource;
    const { planning } = this.#parts;
    if (!create || !planning.usable.has(create))
      return { because: `nothing in scope creates ${resource.itemPath}` };
    const items = new Map<string, Subject>(parent ? [['subject', parent]] : []);
    const inner: Running = { ...running, items, exchanges: [] };
    const step: CallStep = {
      kind: 'call',
      label: 'set-up',
      item: 'made',
      operation: create,
      request: baseRequest(planning, create),
      credentials: 'main',
      case: { kind: 'valid', asserted: false, description: 'an item to work on' },
      mustSucceed: true,
    };
    const problem = await this.#call(step, inner);
    return (
      problem ?? items.get('made') ?? { because: `${create.id} answered without an id for what it made` }
    );
  }

  async #listed(
    resource: Resource,
    parent: Subject | undefined,
    running: Running,
  ): Promise<Subject | undefined> {
    await this.#discover(running);
    const given = this.#parts.bank.given([resource.idParameter]);
    const id = given ?? this.#parts.bank.knownId(resource);
    if (id === undefined) return undefined;
    return {
      resource,
      ids: { ...parent?.ids, [resource.idParameter]: id },
      own: false,
      representation: undefined,
    };
  }

  /** Only what the run made may be changed; `full` may also change, but never delete, what it finds. */
  #forbids(step: CallStep, running: Running): Problem | undefined {
    if (!isWrite(step.operation.method) || step.item === undefined) return undefined;
    const subject = running.items.get(step.item);
    if (!subject || subject.own || step.case.kind === 'absent') return undefined;
    if (this.#parts.profile === 'full' && step.operation.method !== 'delete') return undefined;
    return { because: `${subject.resource.itemPath} names an item that this run did not make` };
  }

  /** Sees to it that every other resource a request refers to has an item. */
  async #prepare(request: RequestTemplate, running: Running): Promise<void> {
    for (const source of sourcesIn(request)) {
      if (source.kind === 'learned' && this.#parts.bank.candidates(source.names) === 0)
        await this.#discover(running);
      if (source.kind !== 'resource-id') continue;
      const resource = this.#parts.planning.resources.find((each) => each.itemPath === source.itemPath);
      const busy = running.scenario.steps.length === 0;
      if (resource && !busy && !this.#known(resource)) await this.#acquire(resource, running);
    }
  }

  /** Reads every list once, to learn values and ids that only the target knows. */
  async #discover(running: Running): Promise<void> {
    if (this.#discovered) return;
    this.#discovered = true;
    const { planning, caller } = this.#parts;
    for (const { list } of planning.resources) {
      if (!list || list.path.includes('{') || !planning.usable.has(list)) continue;
      const step: CallStep = {
        kind: 'call',
        label: 'discovery',
        operation: list,
        request: baseRequest(planning, list),
        credentials: 'main',
        case: { kind: 'valid', asserted: false, description: 'a list to learn values from' },
        mustSucceed: false,
      };
      const outcome = await caller.call(step, running.scenario.phase, this.#lookup(undefined, running));
      if ('exchange' in outcome) this.#notice(outcome.exchange, step, running);
    }
  }

  #known(resource: Resource): boolean {
    const shared = this.#shared.get(resource.itemPath);
    return shared !== undefined && (!shared.own || this.#parts.own.alive.includes(shared));
  }

  #lookup(item: Subject | undefined, running: Running): RefLookup {
    const subject = running.items.get('subject');
    const { bank, prefix } = this.#parts;
    return (source) => {
      switch (source.kind) {
        case 'subject-id':
          return item?.ids[source.parameter] ?? subject?.ids[source.parameter];
        case 'subject-field':
          return emptyToAbsent(valueAt((item ?? subject)?.representation, source.pointer));
        case 'absent-id':
          return absentIdLike(item?.ids[source.parameter] ?? subject?.ids[source.parameter]);
        case 'given':
          return bank.given(source.names);
        case 'learned':
          return bank.learned(source.names);
        case 'resource-id': {
          const shared = this.#shared.get(source.itemPath);
          return shared?.ids[shared.resource.idParameter] ?? bank.knownId({ itemPath: source.itemPath });
        }
        case 'prefixed':
          return prefix + source.text;
      }
    };
  }

  /** Learns from what came: new values, new items, items that are gone. */
  #notice(exchange: Exchange, step: CallStep, running: Running): void {
    if (!succeeded(exchange)) return;
    const { bank, own, planning } = this.#parts;
    const body = jsonOf(exchange);
    if (body !== undefined) bank.learn(body);
    for (const resource of planning.resources) {
      if (resource.list === exchange.operation) {
        const items = valueAt(body, resource.itemsPointer ?? '');
        if (Array.isArray(items)) bank.learnIds(resource, items);
      }
      if (resource.create === exchange.operation) this.#register(resource, exchange, step, running);
      if (resource.remove === exchange.operation) own.gone(resource, exchange.values.path);
      const isShown = resource.read === exchange.operation || resource.updates.includes(exchange.operation);
      const subject = step.item === undefined ? undefined : running.items.get(step.item);
      if (isShown && subject && isObject(unwrap(body))) subject.representation = unwrap(body);
    }
  }

  #register(resource: Resource, exchange: Exchange, step: CallStep, running: Running): void {
    const id =
      idIn(resource, jsonOf(exchange)) ??
      idInLocation(exchange) ??
      idIn(resource, exchange.values.body?.value);
    if (id === undefined) return;
    const subject: Subject = {
      resource,
      ids: { ...exchange.values.path, [resource.idParameter]: id },
      own: true,
      representation: unwrap(jsonOf(exchange)) ?? exchange.values.body?.value,
    };
    this.#parts.own.add(subject);
    running.items.set(
      step.item === undefined || step.item === 'subject' ? `made${exchange.number}` : step.item,
      subject,
    );
  }

  /** The first known value was refused: offers the next one, if a reference of the request has another. */
  #rotate(request: RequestTemplate, attempt: number): boolean {
    const { bank } = this.#parts;
    let more = false;
    for (const source of sourcesIn(request)) {
      if (source.kind !== 'learned' || bank.candidates(source.names) <= attempt) continue;
      bank.rotate(source.names);
      more = true;
    }
    return more;
  }

  async #remove(subject: Subject): Promise<string | undefined> {
    const { caller, planning, own } = this.#parts;
    if (!own.alive.includes(subject)) return undefined;
    const { remove } = subject.resource;
    if (!remove) return 'the spec has no operation that deletes it';
    const request = baseRequest(planning, remove);
    const outcome = await caller.remove(remove, request, this.#lookup(subject, emptyRun(subject)));
    if ('because' in outcome) return outcome.because;
    const status = outcome.exchange.answer?.status;
    const goneNow =
      status !== undefined && ((status >= 200 && status < 300) || status === 404 || status === 410);
    if (goneNow) own.gone(subject.resource, subject.ids);
    return goneNow ? undefined : `${remove.id} answered ${status ?? 'nothing'}`;
  }
}

function emptyRun(subject: Subject): Running {
  const scenario: Scenario = {
    id: 'cleanup',
    operation: subject.resource.remove as Operation,
    phase: 'stateful',
    subject: undefined,
    steps: [],
  };
  return { scenario, items: new Map([['subject', subject]]), exchanges: [], walks: new Map() };
}

function sourcesIn(request: RequestTemplate): readonly RefSource[] {
  const found: RefSource[] = [];
  const visit = (template: Template): void => {
    if (template instanceof Ref) found.push(...template.sources);
    else if (Array.isArray(template)) template.forEach(visit);
    else if (template !== null && typeof template === 'object') Object.values(template).forEach(visit);
  };
  for (const place of [request.path, request.query, request.header, request.cookie]) visit(place);
  if (request.body) visit(request.body.value);
  return found;
}

/** `Location: /pets/7`: the last segment is the id (RFC 9110, section 15.3.2). */
function idInLocation(exchange: Exchange): JsonValue | undefined {
  const location = exchange.answer?.headers.get('location');
  if (location === undefined) return undefined;
  const segment = (location.split(/[?#]/)[0] ?? '').replace(/\/$/, '').split('/').at(-1);
  return segment && /^[\w.~-]+$/.test(segment) ? segment : undefined;
}

/** An empty field of an item names nothing. */
function emptyToAbsent(value: JsonValue | undefined): JsonValue | undefined {
  return value === null ? undefined : value;
}

function refused(exchange: Exchange, unknown: readonly Ref[]): Problem {
  const because = `${exchange.operation.id} answered ${exchange.answer?.status ?? 'nothing'} to ${exchange.case.description}`;
  const name = unknown.flatMap((ref) => ref.sources).find((source) => source.kind === 'given')?.names[0];
  return name === undefined
    ? { because }
    : { because: `${because}; no value is known for ${name}`, unlock: `--value ${name}=…` };
}
