import { isObject, type Operation } from '@plumbline/openapi';
import { isWrite } from '../model/is-write.ts';
import type { Resource } from '../model/resources.ts';
import { unwrap } from '../model/unwrap.ts';
import { baseRequest, fullRequest } from '../plan/planning.ts';
import type { CallStep, Scenario, WalkStep } from '../plan/scenario.ts';
import { type Ref, type RefLookup, type RequestTemplate, sourcesIn } from '../plan/template.ts';
import type { Leftover } from '../run-result.ts';
import { type Exchange, jsonOf, succeeded } from './exchange.ts';
import type { History, Walk } from './history.ts';
import { lookupFor } from './lookup.ts';
import { isRelated, notice } from './notice.ts';
import { leftoverOf, type OwnItems } from './own-items.ts';
import { reconcile } from './reconcile.ts';
import type { Problem, RunnerParts, Running } from './running.ts';
import type { Subject } from './subject.ts';
import { walkList } from './walk-list.ts';

const mostCandidates = 5;
const mostAttempts = 9;

/** Runs scenarios against the target, keeping items that several of them can share. */
export class ScenarioRunner {
  readonly #parts: RunnerParts;
  readonly #shared = new Map<string, Subject>();
  #discovered = false;
  /** Which of a create's requests the target took last: the others need not be tried again. */
  readonly #preferred = new Map<Operation, number>();

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
  async cleanup(): Promise<readonly Leftover[]> {
    const leftovers: Leftover[] = [];
    this.#parts.caller.cleaning = true;
    for (const subject of this.#parts.own.alive) {
      const problem = await this.#remove(subject).catch(reasonOf);
      if (problem !== undefined) leftovers.push(leftoverOf(subject, problem));
    }
    const running = emptyRun(undefined);
    const found = await reconcile(this.#parts, {
      walk: (step) => this.#walk(step, running),
      remove: (subject) => this.#remove(subject, true),
    }).catch((error: unknown) => unreconciled(this.#parts.own, reasonOf(error)));
    const known = new Set(leftovers.map((each) => each.id));
    return [
      ...leftovers,
      ...this.#parts.own.lost,
      ...found.filter((each) => each.id === 'unknown' || !known.has(each.id)),
    ];
  }

  async #runSteps(running: Running, settleMs: number): Promise<Problem | undefined> {
    const { scenario } = running;
    if (scenario.subject) {
      const acquired = await this.#acquire(scenario.subject, running);
      // A read may be tried with the spec's own example of an id; a write would hit something unknown.
      if (!('because' in acquired)) running.items.set('subject', acquired);
      else if (scenario.steps.some((step) => isWrite(step.operation.method))) return acquired;
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
    const { own } = this.#parts;
    const isCreate = this.#creates(step.operation);
    if (isCreate && !this.#parts.caller.canWrite(own.alive.length + 2))
      return { because: 'too few writes are left to remove what would be made' };
    const problem = await this.#callUntilAccepted(step, running, known);
    if (problem || !isCreate || !step.mustSucceed || step.item === undefined) return problem;
    const made = running.items.get(step.item);
    if (!made) return { because: `${step.operation.id} answered without an id for what it made` };
    return made.proven ? undefined : this.#prove(made, step, running);
  }

  /** Looks at what a create says it made: only an item with the run's own name is taken for the run's own. */
  async #prove(made: Subject, step: CallStep, running: Running): Promise<Problem | undefined> {
    const { planning, caller, own } = this.#parts;
    const { read } = made.resource;
    const call = read && planning.usable.has(read) ? readCall(read, baseRequest(planning, read)) : undefined;
    const outcome = call && (await caller.call(call, running.scenario.phase, this.#lookup(made, running)));
    const shown = outcome && 'exchange' in outcome ? unwrap(jsonOf(outcome.exchange)) : undefined;
    const { sentName } = made;
    if (sentName !== undefined && isObject(shown) && isRelated(shown[sentName.field], sentName.value)) {
      made.proven = true;
      own.add(made);
      return undefined;
    }
    if (step.item !== undefined) running.items.delete(step.item);
    const because = `${step.operation.id} answered with the id of an item that does not carry the name it was sent`;
    own.suspect(made.resource, because);
    return { because };
  }

  /** A step that must succeed is tried with other known values, then with the step's other request. */
  async #callUntilAccepted(
    step: CallStep,
    running: Running,
    known: Subject | undefined,
  ): Promise<Problem | undefined> {
    const choices = [step.request, ...(step.otherwise ?? [])];
    let choice = Math.min(this.#preferred.get(step.operation) ?? 0, choices.length - 1);
    let request = choices[choice] ?? step.request;
    for (let attempt = 1; ; attempt += 1) {
      await this.#prepare(request, running);
      const outcome = await this.#parts.caller.call(
        { ...step, request },
        running.scenario.phase,
        this.#lookup(known, running),
      );
      if ('because' in outcome) return outcome;
      const { exchange, unknown } = outcome;
      running.exchanges.push(exchange);
      notice(this.#parts, exchange, step, running);
      if (succeeded(exchange)) {
        if (step.case.kind === 'invalid') await this.#discard(step, running);
        if (choices.length > 1) this.#preferred.set(step.operation, choice);
        return undefined;
      }
      if (!step.mustSucceed) return undefined;
      if (isRefusal(exchange) && attempt < mostAttempts) {
        const rotated = attempt < mostCandidates && this.#rotate(request, attempt);
        const other = rotated ? undefined : choices[choice + 1];
        if (other) {
          request = other;
          choice += 1;
        }
        if (rotated || other) {
          running.exchanges.pop();
          continue;
        }
      }
      return refused(exchange, unknown);
    }
  }

  #walk(step: WalkStep, running: Running): Promise<Walk> {
    const lookup = this.#lookup(undefined, running);
    const { caller } = this.#parts;
    return walkList(step, {
      preview: (call) => caller.preview(call, lookup),
      send: async (call) => {
        const outcome = await caller.call(call, running.scenario.phase, lookup);
        if ('because' in outcome) return undefined;
        running.exchanges.push(outcome.exchange);
        notice(this.#parts, outcome.exchange, call, running);
        return outcome.exchange;
      },
    });
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
    const otherwise = fullRequest(planning, create);
    const step: CallStep = {
      kind: 'call',
      label: 'set-up',
      item: 'made',
      operation: create,
      request: baseRequest(planning, create),
      ...(otherwise && { otherwise: [otherwise] }),
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
      proven: false,
      representation: undefined,
    };
  }

  /** What took in a wrong value is spoilt for other cases. */
  async #discard(step: CallStep, running: Running): Promise<void> {
    const subject = step.item === 'subject' ? running.items.get('subject') : undefined;
    if (!subject?.own) return;
    this.#shared.delete(subject.resource.itemPath);
    await this.#remove(subject);
  }

  #creates(operation: Operation): boolean {
    return this.#parts.planning.resources.some((resource) => resource.create === operation);
  }

  /** Only what the run made may be changed; `full` may also change, but never delete, what it finds where nothing can be made. */
  #forbids(step: CallStep, running: Running): Problem | undefined {
    if (!isWrite(step.operation.method) || step.item === undefined || this.#creates(step.operation))
      return undefined;
    const subject = running.items.get(step.item);
    if (!subject) return { because: `no item is known that ${step.operation.id} could be sent to` };
    if (subject.own || step.case.kind === 'absent') return undefined;
    const makesNone = !subject.resource.create || !this.#parts.planning.usable.has(subject.resource.create);
    if (this.#parts.profile === 'full' && makesNone && step.operation.method !== 'delete') return undefined;
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
      if ('exchange' in outcome) notice(this.#parts, outcome.exchange, step, running);
    }
  }

  #lookup(item: Subject | undefined, running: Running): RefLookup {
    return lookupFor(this.#parts, this.#shared, item, running);
  }

  #known(resource: Resource): boolean {
    const shared = this.#shared.get(resource.itemPath);
    return shared !== undefined && (!shared.own || this.#parts.own.alive.includes(shared));
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

  async #remove(subject: Subject, unlisted = false): Promise<string | undefined> {
    const { caller, planning, own } = this.#parts;
    if (!unlisted && !own.alive.includes(subject)) return undefined;
    const { remove } = subject.resource;
    if (!subject.proven) return undefined;
    if (!remove) return 'the spec has no operation that deletes it';
    const request = baseRequest(planning, remove);
    if (!leadsTo(remove, subject)) return `${remove.id} needs ids that are not known`;
    const outcome = await caller.remove(remove, request, this.#lookup(subject, emptyRun(subject)));
    if ('because' in outcome) return outcome.because;
    const status = outcome.exchange.answer?.status;
    const goneNow =
      status !== undefined && ((status >= 200 && status < 300) || status === 404 || status === 410);
    if (goneNow) own.gone(subject.resource, subject.ids);
    return goneNow ? undefined : `${remove.id} answered ${status ?? 'nothing'}`;
  }
}

function emptyRun(subject: Subject | undefined): Running {
  const scenario = { id: 'cleanup', phase: 'stateful', subject: undefined, steps: [] } as const;
  const items = new Map<string, Subject>(subject ? [['subject', subject]] : []);
  return { scenario, items, exchanges: [], walks: new Map() };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the run may have made and could not look for. */
function unreconciled(own: OwnItems, because: string): readonly Leftover[] {
  return [...own.suspects].map(([resource, suspicion]) => ({
    operation: resource.create?.id ?? resource.itemPath,
    id: 'unknown',
    message: `${suspicion}; its list could not be read: ${because}`,
  }));
}

/** Every id in the path is the item's own: a guessed one would remove somebody else's. */
function leadsTo(remove: Operation, subject: Subject): boolean {
  return [...remove.path.matchAll(/\{([^{}]+)\}/g)].every(
    ([, name]) => subject.ids[name ?? ''] !== undefined,
  );
}

function readCall(read: Operation, request: RequestTemplate): CallStep {
  return {
    kind: 'call',
    label: 'prove',
    operation: read,
    request,
    credentials: 'main',
    case: { kind: 'valid', asserted: false, description: 'a look at what was made' },
    mustSucceed: false,
  };
}

/** An answer that other values might change. */
function isRefusal(exchange: Exchange): boolean {
  const status = exchange.answer?.status ?? 0;
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

function refused(exchange: Exchange, unknown: readonly Ref[]): Problem {
  const because = `${exchange.operation.id} answered ${exchange.answer?.status ?? 'nothing'} (${exchange.case.description})`;
  const teachable = unknown.filter((ref) => ref.sources.some((source) => source.kind === 'learned'));
  // What must be there is the likelier reason than what may be left out.
  const ref = teachable.find((each) => each.required) ?? teachable[0];
  const name = ref?.sources.find((source) => source.kind === 'given')?.names[0];
  return name === undefined
    ? { because }
    : { because: `${because}; no value is known for ${name}`, unlock: `--value ${name}=…` };
}
