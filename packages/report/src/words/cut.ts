import { grouped } from './count.ts';

/** The start of `text`, at most `limit` UTF-16 units, never half a character, and a note when something was cut. */
export interface Cut {
  readonly text: string;
  /** Such as `cut: 2,000 of 1,048,576 characters shown`. */
  readonly note?: string;
}

export function cut(text: string, limit: number): Cut {
  if (text.length <= limit) return { text };
  const kept = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return { text: kept, note: `cut: ${grouped(kept.length)} of ${grouped(text.length)} characters shown` };
}

/** As {@link cut}, with the note in brackets at the end. */
export function shortened(text: string, limit: number): string {
  const short = cut(text, limit);
  return short.note === undefined ? short.text : `${short.text}… [${short.note}]`;
}
