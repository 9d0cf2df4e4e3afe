import { readFileSync } from 'node:fs';
import { root } from './plumbline.ts';

export interface SpecPlace {
  /** From the root, as a report names it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const folder = 'spec/automation-connections';

/**
 * Where a key stands in a file of the spec: the keys are looked for one after the other, each below the one before.
 * Read from the text, and not by anything of the product, so that the places of reports are held to the files.
 */
export function specPlace(path: string, ...keys: readonly string[]): SpecPlace {
  const file = `${folder}/${path}`;
  const lines = readFileSync(root + file, 'utf8').split('\n');
  let at = 0;
  for (const key of keys) {
    at = lines.findIndex((line, index) => index >= at && line.trimStart().startsWith(`${key}:`));
    if (at < 0) throw new Error(`${file} has no ${keys.join(' > ')}`);
    at += 1;
  }
  const text = lines[at - 1] ?? '';
  return { file, line: at, column: text.length - text.trimStart().length + 1 };
}
