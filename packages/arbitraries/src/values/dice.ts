/** The source of randomness; fast-check's `Random` is one. */
export interface Dice {
  nextInt(min: number, max: number): number;
  nextBigInt(min: bigint, max: bigint): bigint;
}
