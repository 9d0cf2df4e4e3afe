import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One thing that the server does wrong. */
export type Fault = 'name-is-a-number' | 'lets-everyone-in' | 'hangs' | 'echoes-the-token';

export interface PetsServer {
  /** With the base path. */
  readonly url: string;
  /** Paths with queries, in the order in which they came. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

export const token = 'pets-t0ken/with+signs=';

/** A server that keeps every promise of `fixtures/pets.yaml`, but the one of the fault. */
export async function servePets(fault?: Fault): Promise<PetsServer> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    request.resume();
    if (fault === 'hangs') return;
    const { status, body } = answer(
      request.method ?? '',
      request.url ?? '',
      request.headers.authorization,
      fault,
    );
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const pets = [1, 2, 3].map((id) => ({ id, name: `pet ${id}` }));

function answer(
  method: string,
  target: string,
  authorization: string | undefined,
  fault: Fault | undefined,
): Answer {
  const { pathname, searchParams } = new URL(target, 'http://127.0.0.1');
  const shown = pets.map((pet) => ({
    ...pet,
    ...(fault === 'name-is-a-number' && { name: pet.id }),
    ...(fault === 'echoes-the-token' && { id: authorization }),
  }));
  if (authorization !== `Bearer ${token}` && fault !== 'lets-everyone-in')
    return refused(401, 'who are you?');
  if (method !== 'GET') return refused(405, 'only GET');
  if (pathname === '/v1/pets') {
    const limit = searchParams.get('limit') ?? '10';
    return /^([1-9]|10)$/.test(limit)
      ? { status: 200, body: shown.slice(0, Number(limit)) }
      : refused(400, 'limit');
  }
  const id = /^\/v1\/pets\/([^/]+)$/.exec(pathname)?.[1] ?? '';
  if (!/^[1-9]\d*$/.test(id)) return refused(400, 'petId');
  const pet = shown[Number(id) - 1];
  return pet ? { status: 200, body: pet } : refused(404, 'no such pet');
}

function refused(status: number, error: string): Answer {
  return { status, body: { error } };
}
