import { isWrite } from '../model/is-write.ts';
import type { Transport, WireOutcome, WireRequest } from '../transport.ts';

export interface SenderLimits {
  readonly maxRequests: number;
  readonly maxWrites: number;
  readonly timeoutMs: number;
  readonly deadline: number | undefined;
  readonly signal: AbortSignal | undefined;
}

export type StopReason = 'budget-spent' | 'time-spent' | 'interrupted' | 'unreachable';

/** The run cannot go on sending. */
export class Stopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason, message: string) {
    super(message);
    this.name = 'Stopped';
    this.reason = reason;
  }
}

const failuresBeforeGivingUp = 5;
const longestWaitMs = 120_000;

/** Sends requests within the run's caps, and waits when the target asks for it. */
export class Sender {
  requests = 0;
  writes = 0;
  #failuresInARow = 0;
  #answered = false;
  readonly #transport: Transport;
  readonly #limits: SenderLimits;
  readonly #notice: (message: string) => void;

  constructor(transport: Transport, limits: SenderLimits, notice: (message: string) => void) {
    this.#transport = transport;
    this.#limits = limits;
    this.#notice = notice;
  }

  /** Whether so many writes are left. A create must leave room for the delete of everything alive. */
  canWrite(count: number): boolean {
    return this.writes + count <= this.#limits.maxWrites && this.requests + count <= this.#limits.maxRequests;
  }

  /** Throws {@link Stopped} when a cap, the deadline or the user ends the run. `cleanup` goes on after all but the caps. */
  async send(request: WireRequest, cleanup = false): Promise<WireOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      this.#admit(request, cleanup);
      const outcome = await this.#transport.send(request, {
        timeoutMs: this.#limits.timeoutMs,
        ...(this.#limits.signal && !cleanup && { signal: this.#limits.signal }),
      });
      const waitMs = attempt < 4 ? waitAskedFor(request, outcome, attempt) : undefined;
      if (waitMs === undefined) return this.#watch(outcome, cleanup);
      this.#notice(`The target asks to wait ${Math.ceil(waitMs / 1000)} s.`);
      await this.#sleep(waitMs, cleanup);
    }
  }

  #admit(request: WireRequest, cleanup: boolean): void {
    const { signal, deadline, maxRequests, maxWrites } = this.#limits;
    if (!cleanup && signal?.aborted) throw new Stopped('interrupted', 'The run was interrupted.');
    if (!cleanup && deadline !== undefined && Date.now() > deadline)
      throw new Stopped('time-spent', 'The time for the run is spent.');
    const write = isWrite(request.method);
    if (this.requests >= maxRequests)
      throw new Stopped('budget-spent', `The cap of ${maxRequests} requests is reached.`);
    if (write && this.writes >= maxWrites)
      throw new Stopped('budget-spent', `The cap of ${maxWrites} writes is reached.`);
    this.requests += 1;
    if (write) this.writes += 1;
  }

  #watch(outcome: WireOutcome, cleanup: boolean): WireOutcome {
    if (outcome.kind === 'response') {
      this.#failuresInARow = 0;
      this.#answered = true;
      return outcome;
    }
    if (outcome.code === 'aborted' && this.#limits.signal?.aborted && !cleanup)
      throw new Stopped('interrupted', 'The run was interrupted.');
    this.#failuresInARow += 1;
    const hopeless = outcome.code === 'unreachable' || outcome.code === 'dns' || outcome.code === 'tls';
    if (
      (hopeless && (!this.#answered || this.#failuresInARow >= 2)) ||
      this.#failuresInARow >= failuresBeforeGivingUp
    ) {
      throw new Stopped('unreachable', outcome.message);
    }
    return outcome;
  }

  async #sleep(ms: number, cleanup: boolean): Promise<void> {
    const deadline = cleanup ? undefined : this.#limits.deadline;
    const end = Math.min(Date.now() + ms, deadline ?? Number.POSITIVE_INFINITY);
    const signal = cleanup ? undefined : this.#limits.signal;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.max(0, end - Date.now()));
      signal?.addEventListener('abort', done, { once: true });
    });
  }
}

/** Milliseconds that a 429, or a 503 or 504 with Retry-After, asks to wait before the same request is sent again. */
function waitAskedFor(request: WireRequest, outcome: WireOutcome, attempt: number): number | undefined {
  if (outcome.kind !== 'response') return undefined;
  const retryAfter = outcome.headers.find(([name]) => name === 'retry-after')?.[1];
  if (
    outcome.status !== 429 &&
    !(retryAfter !== undefined && (outcome.status === 503 || outcome.status === 504))
  )
    return undefined;
  // A 429 was not processed; what a POST did before its 503 is unknown, so it is not sent twice.
  if (outcome.status !== 429 && request.method === 'POST') return undefined;
  const wait = retryAfter === undefined ? 1000 * 2 ** (attempt - 1) : retryAfterMs(retryAfter);
  return wait === undefined || wait > longestWaitMs ? undefined : wait;
}

function retryAfterMs(value: string): number | undefined {
  if (/^\d+$/.test(value.trim())) return Number(value.trim()) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
