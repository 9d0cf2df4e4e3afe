import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EmptyShop {
  readonly url: string;
  /** Requests that came, in order: `METHOD /path`. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

/** The one shelf that takes goods. Nothing that the shop answers before something stands on it names it. */
export const knownShelf = 'shelf-7';

/** A server that keeps every promise of `fixtures/shop.yaml`, and begins empty. */
export async function openEmptyShop(): Promise<EmptyShop> {
  const seen: string[] = [];
  const goods = new Map<string, unknown>();
  let made = 0;
  const nextId = (): string => `item-${++made}`;
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    seen.push(`${method} ${url}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { status, body } = answer(goods, nextId, method, url, Buffer.concat(chunks).toString());
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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
  readonly body?: unknown;
}

function answer(
  goods: Map<string, unknown>,
  nextId: () => string,
  method: string,
  url: string,
  text: string,
): Answer {
  const path = url.split('?')[0] ?? '';
  const id = /^\/goods\/([^/]+)$/.exec(path)?.[1];
  if (path === '/goods' && method === 'GET') return { status: 200, body: [...goods.values()] };
  if (path === '/goods' && method === 'POST') return create(goods, nextId, text);
  if (id === undefined) return refuse(404, 'no such path');
  const item = goods.get(id);
  if (item === undefined) return refuse(404, 'no such item');
  if (method === 'GET') return { status: 200, body: item };
  if (method !== 'DELETE') return refuse(405, 'not here');
  goods.delete(id);
  return { status: 204 };
}

function create(goods: Map<string, unknown>, nextId: () => string, text: string): Answer {
  const sent = read(text);
  if (typeof sent?.['name'] !== 'string' || typeof sent['shelfId'] !== 'string')
    return refuse(400, 'name and shelfId are strings');
  if (sent['shelfId'] !== knownShelf) return refuse(400, 'no such shelf');
  const item = { id: nextId(), name: sent['name'], shelfId: knownShelf };
  goods.set(item.id, item);
  return { status: 201, body: item };
}

function read(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(status: number, error: string): Answer {
  return { status, body: { error } };
}
