const given = process.env['PLUMBLINE_TEST_SEED'];

/**
 * One seed under CI, so that a red build stays red; fast-check prints the seed with each failure.
 * `PLUMBLINE_TEST_RUNS` multiplies the runs, for a night.
 */
export function propertyOptions(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  const factor = Number(process.env['PLUMBLINE_TEST_RUNS'] ?? 1);
  return {
    numRuns: Math.ceil(numRuns * factor),
    ...(given !== undefined ? { seed: Number(given) } : process.env['CI'] ? { seed: 20_261_123 } : {}),
  };
}
