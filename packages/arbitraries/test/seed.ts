/** Fixed under CI, so that a failure there is a failure everywhere; printed by fast-check when a property fails. */
export const seed: number = Number(
  process.env['PLUMBLINE_TEST_SEED'] ?? (process.env['CI'] === undefined ? Date.now() % 2 ** 31 : 20260101),
);
