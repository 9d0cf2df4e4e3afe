import { onTestFinished } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../src/index.ts';

export const roots = {
  v1: '/api/v1/automation-connections',
  workflows: '/api/workflows/automation-connections',
} as const;

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // A test reads what it expects; the shape is what it asserts.
  // biome-ignore lint/suspicious/noExplicitAny: answers are untyped on purpose
  readonly body: any;
}

export interface Sending {
  readonly as?: number;
  /** Beats `as`; null sends no credential. */
  readonly credential?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A tenant for one test, and a plain way to talk to it. */
export interface Tenant extends Emulator {
  send(method: string, path: string, sending?: Sending): Promise<Received>;
  /** Creates a connection on the first connector. */
  create(body?: Record<string, unknown>, sending?: Sending): Promise<Received>;
}

/** Starts an emulator that is stopped when the test ends. */
export async function tenant(options: EmulatorOptions = {}): Promise<Tenant> {
  const emulator = await startEmulator({ log: () => {}, ...options });
  onTestFinished(() => emulator.close());
  return tenantOf(emulator);
}

export function tenantOf(emulator: Emulator): Tenant {
  const { ready, url } = emulator;
  const send = async (method: string, path: string, sending: Sending = {}): Promise<Received> => {
    const { as = 0, body, credential = ready.users[as]?.apiKey ?? null, headers } = sending;
    const response = await fetch(path.startsWith('http') ? path : url + path, {
      method,
      headers: {
        ...(credential === null ? {} : { authorization: `Bearer ${credential}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: bodyOf(body) }),
    });
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  };
  const create = (body = {}, sending: Sending = {}) =>
    send('POST', roots.workflows, { ...sending, body: { connectorId: ready.connectors[0]?.id, ...body } });
  return { ...emulator, send, create };
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

/** Every item of a list, from first page to last. */
export async function walk(
  of: Tenant,
  path: string,
  sending: Sending = {},
): Promise<{ id: string; name: string }[]> {
  const items: { id: string; name: string }[] = [];
  for (let next: string | null = path; next !== null; ) {
    const page: Received = await of.send('GET', next, sending);
    items.push(...page.body.data);
    next = page.body.links.next.href;
  }
  return items;
}

export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(query)}`;
}
