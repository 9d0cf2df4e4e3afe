import type { ProxiedRequest, ProxiedResponse, Rewrite } from './rewriting-proxy.ts';

export type Which = (sent: ProxiedRequest) => boolean;
export type Json = Readonly<Record<string, unknown>>;

/** Requests of one method to one path under a family; `{id}` stands for any. */
export function to(family: 'v1' | 'workflows', method: string, path: string): Which {
  const whole = new RegExp(`^/api/${family}/automation-connections${path.replace('{id}', '[^/?]+')}$`);
  return (sent) => sent.method === method && whole.test(sent.target.split('?')[0] ?? '');
}

/** Passes everything on, and rewrites the successes among the answers to these requests. */
export function successes(which: Which, rewrite: (answer: ProxiedResponse) => ProxiedResponse): Rewrite {
  return async (sent, forward) => {
    const answer = await forward(sent);
    return which(sent) && answer.status < 300 ? rewrite(answer) : answer;
  };
}

/** Rewrites the JSON of those successes. */
export function bodies(which: Which, change: (body: Json) => Json): Rewrite {
  return successes(which, (answer) => ({ ...answer, body: JSON.stringify(change(parse(answer))) }));
}

export function itemsOf(body: Json): readonly Json[] {
  return body['data'] as readonly Json[];
}

/** Every page but the first begins with the last item of the page before; nothing is left out, and no page too long. */
export function repeatsItems(which: Which): Rewrite {
  const lastItems = new Map<unknown, Json>();
  return async (sent, forward) => {
    const url = new URL(sent.target, 'http://proxy.invalid');
    const cursor = url.searchParams.get('cursor');
    const limit = Number(url.searchParams.get('limit') ?? 100);
    const repeated = lastItems.get(cursor);
    if (!which(sent)) return forward(sent);
    const shorter = repeated !== undefined && limit > 1;
    if (shorter) url.searchParams.set('limit', String(limit - 1));
    const answer = await forward({ ...sent, target: shorter ? url.pathname + url.search : sent.target });
    if (answer.status !== 200) return answer;
    const body = parse(answer);
    const last = itemsOf(body).at(-1);
    const next = nextOf(body);
    if (next !== undefined && last) lastItems.set(new URL(next).searchParams.get('cursor'), last);
    const text = JSON.stringify(shorter ? { ...body, data: [repeated, ...itemsOf(body)] } : body);
    // Links hold the limit of the request, which was one less.
    return { ...answer, body: shorter ? text.replaceAll(`limit=${limit - 1}`, `limit=${limit}`) : text };
  };
}

/** Answers what a correct update answers, and takes the update back before anyone can see it. */
export function swallowsUpdates(which: Which): Rewrite {
  return async (sent, forward) => {
    if (!which(sent)) return forward(sent);
    const { 'content-type': _, ...headers } = sent.headers;
    const before = parse(await forward({ ...sent, method: 'GET', headers, body: '' }));
    const answer = await forward(sent);
    if (answer.status === 200) await forward({ ...sent, body: JSON.stringify(updateTo(before)) });
    return answer;
  };
}

function updateTo(connection: Json): Json {
  const params = connection['params'] as readonly Json[];
  return { name: connection['name'], params: params.map(({ id, value }) => ({ id, value })) };
}

/** Whoever comes without a credential is given this one. */
export function letsStrangersIn(which: Which, apiKey: string): Rewrite {
  return (sent, forward) => {
    if (!which(sent) || sent.headers['authorization'] !== undefined) return forward(sent);
    return forward({ ...sent, headers: { ...sent.headers, authorization: `Bearer ${apiKey}` } });
  };
}

/** One rewrite behind the other. */
export function together(rewrites: readonly Rewrite[]): Rewrite {
  return (sent, forward) =>
    rewrites.reduce<typeof forward>((inner, rewrite) => (it) => rewrite(it, inner), forward)(sent);
}

function parse(answer: ProxiedResponse): Json {
  return JSON.parse(answer.body) as Json;
}

function nextOf(body: Json): string | undefined {
  const links = body['links'] as { readonly next?: { readonly href?: unknown } };
  return typeof links.next?.href === 'string' ? links.next.href : undefined;
}
