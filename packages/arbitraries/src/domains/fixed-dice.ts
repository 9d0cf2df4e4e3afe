import type { Dice } from './domain.ts';

/** Always the same throws: for choices that must not depend on a seed. A linear congruential generator (Knuth's MMIX). */
export function fixedDice(seed: bigint = 1n): Dice {
  let state = seed;
  const next = (): bigint => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return state >> 11n;
  };
  const nextBigInt = (min: bigint, max: bigint): bigint => min + (next() % (max - min + 1n));
  return { nextBigInt, nextInt: (min, max) => Number(nextBigInt(BigInt(min), BigInt(max))) };
}
