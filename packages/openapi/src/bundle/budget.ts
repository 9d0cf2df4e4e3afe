import type { LoadedSpec } from '../load/loaded-spec.ts';
import { locateIn } from '../load/source-file.ts';
import { SpecError, type SpecErrorCode } from '../spec-error.ts';

/** Bounds the size and depth of what is written out: references inside references can multiply both. */
export interface Budget {
  /** Counts a container with its members, one level further down until {@link leave}. */
  enter(container: object): void;
  leave(): void;
}

/** Twice what one file may have; only path items and maps that are written out again and again get there. */
const maxDepth = 1000;

export function createBudget(loaded: LoadedSpec): Budget {
  let left = loaded.maxNodes;
  let depth = 0;
  return {
    enter(container) {
      left -= 1 + Object.keys(container).length;
      depth += 1;
      if (left < 0)
        fail(container, 'too-large', `the bundled document has more than ${loaded.maxNodes} values`);
      if (depth > maxDepth)
        fail(container, 'too-deep', `the bundled document is nested deeper than ${maxDepth} levels`);
    },
    leave() {
      depth -= 1;
    },
  };

  function fail(container: object, code: SpecErrorCode, message: string): never {
    const location = locateIn(loaded.origins, container);
    const hint = 'Refer to shared parts from `components` instead of repeating them.';
    throw new SpecError([{ code, message, hint, ...(location && { location }) }]);
  }
}
