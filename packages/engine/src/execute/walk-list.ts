import { valueAt } from '../model/schema-view.ts';
import type { CallStep, WalkStep } from '../plan/scenario.ts';
import type { RequestTemplate } from '../plan/template.ts';
import { type Exchange, jsonOf, succeeded } from './exchange.ts';
import type { Walk } from './history.ts';
import { nextQuery } from './next-page.ts';

interface Sending {
  /** Nothing when the request could not be made. */
  readonly send: (call: CallStep) => Promise<Exchange | undefined>;
  /** The URL that the call would be sent to. */
  readonly preview: (call: CallStep) => string | undefined;
}

/** Follows the list; what came is judged, so nothing is repaired here. */
export async function walkList(step: WalkStep, by: Sending): Promise<Walk> {
  const pages: Exchange[] = [];
  const seen = new Set<string>();
  let request: RequestTemplate = step.request;
  for (;;) {
    const call: CallStep = {
      kind: 'call',
      label: step.label,
      operation: step.operation,
      request,
      credentials: 'main',
      case: { kind: 'valid', asserted: false, description: `page ${pages.length + 1}` },
      mustSucceed: false,
    };
    const page = await by.send(call);
    if (page) pages.push(page);
    if (!page || !succeeded(page)) return { pages, end: 'failed' };
    seen.add(page.request.url);
    const items = valueAt(jsonOf(page), step.resource.itemsPointer ?? '');
    const query = step.paging && nextQuery(page, step.paging, Array.isArray(items) ? items.length : 0);
    if (!query) return { pages, end: isSure(step) ? 'complete' : 'cut' };
    if (query === 'elsewhere') return { pages, end: 'cut' };
    request = { ...request, query };
    const next = by.preview({ ...call, request });
    if (next !== undefined && seen.has(next)) return { pages, end: 'loop' };
    if (pages.length >= step.maxPages) return { pages, end: 'cut' };
  }
}

/** Without knowing whether pages count from 0 or 1, one page may have been passed over. */
function isSure({ paging }: WalkStep): boolean {
  return paging?.next.kind !== 'page' || paging.next.first !== undefined;
}
