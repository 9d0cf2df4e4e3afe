import { chunk } from './chunk.ts';
import { displayWidth } from './display-width.ts';

/** Breaks one line of text at spaces into lines of at most `columns`; a longer word is broken inside. */
export function wrap(text: string, columns: number): readonly string[] {
  const limit = Math.max(columns, 2);
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(/ +/)) {
    for (const [index, part] of chunk(word, limit).entries()) {
      const partWidth = displayWidth(part);
      const glue = line === '' || index > 0 ? 0 : 1;
      if (line !== '' && (index > 0 || width + glue + partWidth > limit)) {
        lines.push(line);
        line = part;
        width = partWidth;
      } else {
        line += `${' '.repeat(glue)}${part}`;
        width += glue + partWidth;
      }
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
