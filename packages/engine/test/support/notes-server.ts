import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One way in which the server breaks its spec. */
export type Fault =
  | 'none'
  | 'wrong-type'
  | 'null-field'
  | 'missing-field'
  | 'extra-field'
  | 'bad-date'
  | 'undocumented-status'
  | 'wrong-content-type'
  | 'broken-json'
  | 'empty-body'
  | 'crash-on-max'
  | 'crash-once'
  | 'too-lax'
  | 'too-strict'
  | 'title-not-required'
  | 'open-door'
  | 'wrong-refusal'
  | 'update-not-stored'
  | 'update-clears-rest'
  | 'create-drops-tag'
  | 'delete-keeps'
  | 'delete-still-lists'
  | 'refused-update-stored'
  | 'read-writes'
  | 'page-repeats'
  | 'page-skips'
  | 'page-endless'
  | 'limit-ignored'
  | 'never-listed'
  | 'unknown-id-found';

interface Note {
  readonly id: number;
  title: string;
  priority?: number;
  tag?: string;
  readonly createdAt: string;
}

export interface NotesServer {
  readonly url: string;
  /** `METHOD path?query body` of every request, in order. */
  readonly log: readonly string[];
  readonly notes: ReadonlyMap<number, unknown>;
  close(): Promise<void>;
}

export const apiKey = 'notes-secret-key';

/** A small service that keeps to test/fixtures/notes.yaml, but for the fault. Base path `/v2`. */
export async function startNotes(fault: Fault = 'none', seeded = 3): Promise<NotesServer> {
  const notes = new Map<number, Note>();
  const log: string[] = [];
  const state = { next: 1, crashes: 0, deleted: new Set<number>() };
  const createdAt = '2026-01-02T03:04:05Z';
  for (let index = 0; index < seeded; index += 1) {
    notes.set(state.next, { id: state.next, title: `seeded ${index}`, tag: 'home', createdAt });
    state.next += 1;
  }
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      log.push(`${request.method} ${request.url} ${body}`);
      answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v2`,
    log,
    notes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function answer(request: IncomingMessage, response: ServerResponse, body: string): unknown {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.headers['x-api-key'] !== apiKey && fault !== 'open-door') {
      return send(response, fault === 'wrong-refusal' ? 404 : 401, { message: 'no key' });
    }
    const item = /^\/v2\/notes\/([^/]+)$/.exec(url.pathname);
    if (url.pathname === '/v2/notes' && request.method === 'GET') return list(response, url);
    if (url.pathname === '/v2/notes' && request.method === 'POST') return create(response, body);
    if (item) return onItem(request, response, item[1] ?? '', body);
    return send(response, 404, { message: 'no such path' });
  }

  function list(response: ServerResponse, url: URL): unknown {
    const problem = queryProblem(url.searchParams);
    if (problem && fault !== 'too-lax') return send(response, 400, { message: problem });
    if (fault === 'too-strict' && url.searchParams.get('done') === 'false')
      return send(response, 400, { message: 'done' });
    const limit = Number(url.searchParams.get('limit') ?? 20);
    if (fault === 'crash-on-max' && limit === 50) return send(response, 500, { message: 'boom' });
    let offset = Number(url.searchParams.get('offset') ?? 0);
    if (fault === 'page-repeats' && offset > 0) offset -= 1;
    if (fault === 'page-skips' && offset > 0) offset += 1;
    if (fault === 'page-endless') offset %= Math.max(1, notes.size);
    const all = [...notes.values()].filter(
      (note) => fault !== 'never-listed' || note.title.startsWith('seeded'),
    );
    const ghosts =
      fault === 'delete-still-lists'
        ? [...state.deleted].map((id) => ({ id, title: 'ghost', createdAt }))
        : [];
    const page = [...all, ...ghosts].slice(
      offset,
      offset + (fault === 'limit-ignored' ? 1000 : Math.min(limit, 50)),
    );
    return send(response, 200, { items: page.map((note) => shown(note, false)), total: all.length });
  }

  function create(response: ServerResponse, body: string): unknown {
    const parsed = parse(body);
    const problem = noteProblem(parsed, fault !== 'title-not-required');
    if (problem) return send(response, 400, { message: problem });
    const { title = '', priority, tag } = parsed as Partial<Note>;
    const note: Note = {
      id: state.next,
      title,
      createdAt,
      ...(priority && { priority }),
      ...(tag && { tag }),
    };
    state.next += 1;
    notes.set(note.id, note);
    if (fault === 'create-drops-tag') delete note.tag;
    if (fault === 'undocumented-status') return send(response, 202, shown(note, false));
    return send(response, 201, shown({ ...note, ...(tag && { tag }) }, false));
  }

  function onItem(request: IncomingMessage, response: ServerResponse, id: string, body: string): unknown {
    const note = notes.get(Number(id));
    if (!/^-?\d+$/.test(id)) return send(response, 400, { message: 'bad id' });
    if (!note && fault === 'unknown-id-found' && request.method === 'GET') {
      return send(response, 200, { id: Number(id), title: 'x', createdAt });
    }
    if (!note) return send(response, 404, { message: 'no such note' });
    if (request.method === 'GET') return read(response, note);
    if (request.method === 'PATCH') return patch(response, note, body);
    if (request.method === 'DELETE') {
      if (fault !== 'delete-keeps') notes.delete(note.id);
      state.deleted.add(note.id);
      return response.writeHead(204).end();
    }
    return send(response, 405, { message: 'not here' });
  }

  function read(response: ServerResponse, note: Note): unknown {
    if (fault === 'crash-once' && state.crashes === 0) {
      state.crashes = 1;
      return send(response, 500, { message: 'hiccup' });
    }
    if (fault === 'broken-json') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": 1,');
      return undefined;
    }
    if (fault === 'empty-body') {
      response.writeHead(200, { 'content-type': 'application/json' }).end();
      return undefined;
    }
    if (fault === 'wrong-content-type') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(JSON.stringify(note));
      return undefined;
    }
    send(response, 200, shown(note, true));
    if (fault === 'read-writes') note.priority = ((note.priority ?? 0) % 5) + 1;
    return undefined;
  }

  function patch(response: ServerResponse, note: Note, body: string): unknown {
    const parsed = parse(body) as Partial<Note> | undefined;
    const problem = noteProblem(parsed, false);
    if (problem) {
      if (fault === 'refused-update-stored') note.tag = note.tag === 'home' ? 'work' : 'home';
      return send(response, 400, { message: problem });
    }
    const { title, priority, tag } = parsed ?? {};
    const changes = {
      ...(title !== undefined && { title }),
      ...(priority !== undefined && { priority }),
      ...(tag !== undefined && { tag }),
    };
    if (fault === 'update-not-stored') return send(response, 200, shown({ ...note, ...changes }, false));
    if (fault === 'update-clears-rest') delete note.tag;
    Object.assign(note, changes);
    return send(response, 200, shown(note, false));
  }

  function shown(note: Note, detail: boolean): unknown {
    if (!detail) return note;
    if (fault === 'wrong-type') return { ...note, id: String(note.id) };
    if (fault === 'null-field') return { ...note, title: null };
    if (fault === 'extra-field') return { ...note, secret: 1 };
    if (fault === 'bad-date') return { ...note, createdAt: '2 January 2026' };
    if (fault === 'missing-field') return { ...note, createdAt: undefined };
    return note;
  }
}

function queryProblem(query: URLSearchParams): string | undefined {
  const [limit, offset, done] = ['limit', 'offset', 'done'].map((name) => query.get(name));
  if (limit !== null && limit !== undefined && !(/^\d+$/.test(limit) && +limit >= 1 && +limit <= 50))
    return 'limit';
  if (offset !== null && offset !== undefined && !/^\d+$/.test(offset)) return 'offset';
  if (done !== null && done !== undefined && done !== 'true' && done !== 'false') return 'done';
  return undefined;
}

function noteProblem(value: unknown, titleRequired: boolean): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const { title, priority, tag } = value as Record<string, unknown>;
  if (
    title === undefined
      ? titleRequired
      : typeof title !== 'string' || [...title].length < 1 || [...title].length > 80
  )
    return 'title';
  if (
    priority !== undefined &&
    !(Number.isInteger(priority) && Number(priority) >= 1 && Number(priority) <= 5)
  )
    return 'priority';
  if (tag !== undefined && tag !== 'home' && tag !== 'work') return 'tag';
  return undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): unknown {
  return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
