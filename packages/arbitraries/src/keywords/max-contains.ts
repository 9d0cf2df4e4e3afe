import { countBreaks, countEdges } from './contains.ts';
import type { Keyword } from './keyword.ts';

/** Read by `contains`, without which it says nothing (validation, section 6.4). */
export const maxContains: Keyword = {
  name: 'maxContains',
  assert: () => [[]],
  deny: () => [],
  edges: countEdges,
  breaks: countBreaks,
};
