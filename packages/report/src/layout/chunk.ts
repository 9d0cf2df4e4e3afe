import { characterWidth } from './display-width.ts';

/** Cuts a text into pieces of at most `columns` (at least 2), wherever they end; an empty text is one empty piece. */
export function chunk(text: string, columns: number): readonly string[] {
  const limit = Math.max(columns, 2);
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const character of text) {
    const next = characterWidth(character);
    if (width + next > limit) {
      pieces.push(piece);
      piece = '';
      width = 0;
    }
    piece += character;
    width += next;
  }
  return [...pieces, piece];
}
