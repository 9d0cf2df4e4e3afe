const given = process.env['PLUMBLINE_TEST_SEED'];

/** One seed under CI, so that a red build stays red; fast-check prints the seed with each failure. */
export const propertyOptions: { readonly numRuns: number; readonly seed?: number } = {
  numRuns: 200,
  ...(given !== undefined ? { seed: Number(given) } : process.env['CI'] ? { seed: 20_261_123 } : {}),
};
