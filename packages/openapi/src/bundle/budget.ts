import type { LoadedSpec } from '../load/loaded-spec.ts';
import { locateIn } from '../load/source-file.ts';
import { SpecError } from '../spec-error.ts';

/** Bounds the size of what is written out, because references inside references can multiply it. */
export interface Budget {
  /** Counts a container and its members. */
  spend(container: object): void;
}

export function createBudget(loaded: LoadedSpec): Budget {
  let left = loaded.maxNodes;
  return {
    spend(container) {
      left -= 1 + Object.keys(container).length;
      if (left >= 0) return;
      const location = locateIn(loaded.origins, container);
      throw new SpecError([
        {
          code: 'too-large',
          message: `the bundled document has more than ${loaded.maxNodes} values`,
          hint: 'Refer to shared parts from `components` instead of repeating them.',
          ...(location && { location }),
        },
      ]);
    },
  };
}
