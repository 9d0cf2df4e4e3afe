import { countBreaks, countEdges } from './contains.ts';
import type { Keyword } from './keyword.ts';

/** Read by `contains`, without which it says nothing (validation, section 6.4). */
export const minContains: Keyword = {
  name: 'minContains',
  assert: () => [[]],
  deny: () => [],
  edges: countEdges,
  breaks: countBreaks,
};
