import { createHash } from 'node:crypto';

/** The seed of one unit: no draw of it depends on the order of units, on workers or on what the target answers. */
export function unitSeed(seed: number, unit: string): number {
  return createHash('sha256').update(`${seed}:${unit}`).digest().readInt32BE(0);
}
