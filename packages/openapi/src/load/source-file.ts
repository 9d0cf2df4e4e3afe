import type { SourceLocation } from '../contract.ts';
import type { JsonValue } from '../json.ts';

/** Where a container of a source file stands: offsets of its own start and of each key or item. */
export interface Origin {
  readonly file: SourceFile;
  readonly start: number;
  /** Offset of each key of an object, or of each item of an array. */
  readonly members: ReadonlyMap<string, number>;
}

/** One parsed file of a spec. */
export interface SourceFile {
  /** Absolute path, symbolic links resolved. */
  readonly path: string;
  /** Path as shown to people. */
  readonly display: string;
  readonly value: JsonValue;
  readonly text: string;
  /** Offset at which each line starts. */
  readonly lineStarts: readonly number[];
}

/** Where every object and array of the source files stands. Objects are keyed by identity. */
export type Origins = WeakMap<object, Origin>;

/** One-based line and column of an offset. */
export function locationAt(file: Pick<SourceFile, 'display' | 'lineStarts'>, offset: number): SourceLocation {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.display, line: low + 1, column: offset - (file.lineStarts[low] ?? 0) + 1 };
}

/** The place of a container, or of one of its members; undefined for values that no file holds. */
export function locateIn(origins: Origins, container: object, key?: string): SourceLocation | undefined {
  const origin = origins.get(container);
  if (!origin) return undefined;
  return locationAt(origin.file, (key === undefined ? undefined : origin.members.get(key)) ?? origin.start);
}

/** Offsets of the starts of all lines, for `\n` and `\r\n` alike. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
