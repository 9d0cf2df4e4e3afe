import { itemsOf, type Json, to, type Which } from './rewrites.ts';
import type { ProxiedRequest, ProxiedResponse, Rewrite } from './rewriting-proxy.ts';

/**
 * Makes a tenant look as if nobody had made a connection yet: those that were there are hidden, and the one connector
 * that takes connections is none that any answer or example names.
 */
export function bareTenant(connectorId: string): Rewrite {
  const own = new Set<unknown>();
  const creating = either('POST', '');
  const listing = either('GET', '');
  return async (sent, forward) => {
    if (creating(sent) && namesAnotherConnector(sent, connectorId)) {
      // Whoever may not create at all is told that first.
      const { 'content-type': _, ...headers } = sent.headers;
      const allowed = await forward({ ...sent, method: 'GET', headers, body: '' });
      return allowed.status === 200 ? refusal(400) : allowed;
    }
    const id = /\/automation-connections\/([^/?]+)/.exec(sent.target)?.[1];
    if (id !== undefined && !own.has(id))
      return forward({ ...sent, target: sent.target.replace(id, 'none') });
    const answer = await forward(sent);
    if (creating(sent) && answer.status === 201) own.add(parse(answer)['id']);
    if (!listing(sent) || answer.status !== 200) return answer;
    const body = parse(answer);
    const data = itemsOf(body).filter((item) => own.has(item['id']));
    return { ...answer, body: JSON.stringify({ ...body, data }) };
  };
}

function either(method: string, path: string): Which {
  const families = [to('v1', method, path), to('workflows', method, path)];
  return (sent) => families.some((which) => which(sent));
}

function namesAnotherConnector({ body }: ProxiedRequest, connectorId: string): boolean {
  const named = /"connectorId":"([^"]*)"/.exec(body)?.[1];
  return named !== undefined && named !== connectorId;
}

function refusal(status: number): ProxiedResponse {
  const body = { errors: [{ code: `HTTP-${status}`, title: 'There is no such connector' }], traceId: '0' };
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function parse(answer: ProxiedResponse): Json {
  return JSON.parse(answer.body) as Json;
}
