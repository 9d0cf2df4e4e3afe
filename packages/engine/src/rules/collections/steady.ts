import type { JsonValue } from '@plumbline/openapi';
import type { History, Walk } from '../../execute/history.ts';
import type { Resource } from '../../model/resources.ts';
import { idsOn } from '../lifecycle/replay-lifecycle.ts';

/** The ids of a walk in the order in which they came. */
export function idsOf(walk: Walk, resource: Resource): readonly JsonValue[] {
  return walk.pages.flatMap((page) => idsOn(page, resource));
}

/**
 * True when the list read the same before and after the walk through small pages: then nobody wrote in between, and
 * what the small pages show differently is theirs alone.
 */
export function wasSteady(history: History, resource: Resource): boolean {
  const [before, after] = [history.walks.get('before'), history.walks.get('after')];
  if (before?.end !== 'complete' || after?.end !== 'complete') return false;
  return JSON.stringify(idsOf(before, resource)) === JSON.stringify(idsOf(after, resource));
}
