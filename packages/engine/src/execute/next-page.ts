import type { JsonValue, Operation } from '@plumbline/openapi';
import type { Paging } from '../model/paging.ts';
import { valueAt } from '../model/schema-view.ts';
import { type Exchange, jsonOf } from './exchange.ts';

/** Nothing after the last page; `elsewhere` when the next one is at another path than the list's own. */
export type NextQuery = Readonly<Record<string, JsonValue>> | 'elsewhere' | undefined;

/** The query of the page after this one. */
export function nextQuery(page: Exchange, paging: Paging, items: number): NextQuery {
  const body = jsonOf(page);
  const { next } = paging;
  const sent = page.values.query;
  switch (next.kind) {
    case 'link':
      return queryOfLink(page, valueAt(body, next.pointer));
    case 'link-header':
      return queryOfLink(page, nextInHeader(page.answer?.headers.get('link')));
    case 'cursor': {
      const cursor = valueAt(body, next.pointer);
      return typeof cursor === 'string' && cursor !== '' ? { ...sent, [next.parameter]: cursor } : undefined;
    }
    case 'offset': {
      const from = Number(sent[next.parameter] ?? 0);
      return items === 0 ? undefined : { ...sent, [next.parameter]: from + items };
    }
    case 'page': {
      const from = Number(sent[next.parameter] ?? next.first ?? 1);
      return items === 0 ? undefined : { ...sent, [next.parameter]: from + 1 };
    }
  }
}

/**
 * The query of a linked page. Only the query is taken, never the origin or path: credentials go to the target alone,
 * and a proxy in between may name another host.
 */
function queryOfLink(page: Exchange, link: JsonValue | undefined): NextQuery {
  if (typeof link !== 'string' || link === '') return undefined;
  let url: URL;
  try {
    url = new URL(link, page.request.url);
  } catch {
    return undefined;
  }
  if (!sameEnd(url.pathname, new URL(page.request.url).pathname)) return 'elsewhere';
  const query: Record<string, JsonValue> = Object.create(null);
  for (const [name, value] of url.searchParams) query[name] = typed(page.operation, name, value);
  return { ...query };
}

/** A gateway may stand before the target's own path, on either side. */
function sameEnd(a: string, b: string): boolean {
  const trim = (path: string) => path.replace(/\/+$/, '');
  return trim(a).endsWith(trim(b)) || trim(b).endsWith(trim(a));
}

/** A number in a link is the same limit as the number that was asked for. */
function typed(operation: Operation, name: string, value: string): JsonValue {
  const schema = operation.parameters.find((each) => each.in === 'query' && each.name === name)?.schema
    ?.schema;
  const numeric = typeof schema === 'object' && (schema['type'] === 'integer' || schema['type'] === 'number');
  return numeric && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

function nextInHeader(header: string | undefined): string | undefined {
  for (const part of header?.split(/,(?=\s*<)/) ?? []) {
    const match = /^\s*<([^>]*)>\s*;(.*)$/s.exec(part);
    if (match && /(?:^|;)\s*rel\s*=\s*"?(?:[^";]*\s)?next(?:\s[^";]*)?"?\s*(?:;|$)/i.test(match[2] ?? ''))
      return match[1];
  }
  return undefined;
}
