import type { SourceLocation } from '../contract.ts';
import { type JsonPointer, type JsonValue, member } from '../json.ts';
import { locationAt, type Origin, type Origins } from '../load/source-file.ts';
import { parsePointer } from '../pointer.ts';

/** Remembers from which authored objects the objects of a bundled document were made. */
export interface Provenance {
  note(bundled: object, authored: object): void;
  /** A second object whose members were laid over those of the first. */
  overlay(bundled: object, authored: object): void;
  /** Where a pointer stands in the files: its key, its item, or the nearest ancestor that was authored. */
  locate(document: JsonValue, pointer: JsonPointer): SourceLocation | undefined;
}

export function createProvenance(origins: Origins): Provenance {
  const authoredOf = new WeakMap<object, Origin>();
  const overlays = new WeakMap<object, Origin>();
  const remember = (map: WeakMap<object, Origin>) => (bundled: object, authored: object) => {
    const origin = origins.get(authored);
    if (origin) map.set(bundled, origin);
  };

  return {
    note: remember(authoredOf),
    overlay: remember(overlays),
    locate(document, pointer) {
      let value: JsonValue | undefined = document;
      let best = startOf(document);
      const tokens = parsePointer(pointer);
      for (const [depth, token] of tokens.entries()) {
        if (typeof value !== 'object' || value === null) break;
        const place = keyOf(overlays.get(value), token) ?? keyOf(authoredOf.get(value), token);
        value = member(value, token);
        const start = startOf(value);
        // A component that only refers to another file stands there: that is the text to mend.
        const elsewhere = tokens[0] === 'components' && depth === 2 && start?.file !== place?.file;
        best = (elsewhere ? (start ?? place) : (place ?? start)) ?? best;
      }
      return best;
    },
  };

  function startOf(value: JsonValue | undefined): SourceLocation | undefined {
    const origin = typeof value === 'object' && value !== null ? authoredOf.get(value) : undefined;
    return origin && locationAt(origin.file, origin.start);
  }
}

function keyOf(origin: Origin | undefined, token: string): SourceLocation | undefined {
  const offset = origin?.members.get(token);
  return origin && offset !== undefined ? locationAt(origin.file, offset) : undefined;
}
