const given = process.env['PLUMBLINE_TEST_SEED'];

/** For `fc.assert`: the seed is fixed in CI and can be given; fast-check prints it with every failure. */
export const propertyOptions: { readonly seed?: number; readonly numRuns: number } = {
  numRuns: 200,
  ...(given !== undefined && given !== ''
    ? { seed: Number(given) }
    : process.env['CI']
      ? { seed: 20_261_123 }
      : {}),
};
