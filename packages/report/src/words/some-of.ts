import { grouped } from './count.ts';

/** The first `limit` of a list, joined, with the number of those left out: `a, b and 12 more`. */
export function someOf(items: readonly string[], limit: number): string {
  if (items.length <= limit) return items.join(', ');
  return `${items.slice(0, limit).join(', ')} and ${grouped(items.length - limit)} more`;
}
