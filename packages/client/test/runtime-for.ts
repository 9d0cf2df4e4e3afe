import { inspect } from 'node:util';
import { afterEach, expect } from 'vitest';
import { createRuntime, type OperationCall, type RuntimeOptions } from '../src/index.ts';
import { type Answer, type LoopbackServer, startServer } from './loopback-server.ts';

export const secret = 'tok/en+with.marks~42';
export const call: OperationCall = {
  operation: 'getPet',
  method: 'GET',
  path: '/pets/{id}',
  pathValues: { id: '7' },
};
const running: LoopbackServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

export async function serve(answer: Answer): Promise<LoopbackServer> {
  const server = await startServer(answer);
  running.push(server);
  return server;
}

export async function runtimeFor(answer: Answer, options: Partial<RuntimeOptions> = {}) {
  const server = await serve(answer);
  const runtime = createRuntime<Record<string, never>>({ baseUrl: server.url, auth: secret, ...options });
  return { server, ...runtime };
}

export async function failureOf(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('the call did not fail'),
    (error: unknown) => error,
  );
}

/** Everything that could end up in a log. */
export function printed(value: unknown): string {
  return [inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value) ?? '', String(value)].join(
    '\n',
  );
}
