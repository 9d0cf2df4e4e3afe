import { fails, holds, type Keyword, originAt } from './keyword.ts';

/** A schema for each of the first items (applicators, section 10.3.1.1). */
export const prefixItems: Keyword = {
  name: 'prefixItems',
  assert: (entry, context) => [
    context.inside(entry).map(([index, place]) => ({
      kind: 'item',
      index: Number(index),
      goal: holds(place),
      origin: originAt(entry, place.pointer),
    })),
  ],
  deny: (entry, context) =>
    context.inside(entry).map(([index, place]) => [
      { kind: 'types', types: ['array'] },
      { kind: 'size', of: 'array', min: Number(index) + 1, max: Number.POSITIVE_INFINITY },
      { kind: 'item', index: Number(index), goal: fails(place) },
    ]),
};
