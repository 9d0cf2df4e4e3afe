import type { Parameters } from 'fast-check';

const asked = process.env['PLUMBLINE_TEST_SEED'];
const seed =
  asked === undefined ? (process.env['CI'] === undefined ? Date.now() % 2 ** 31 : 20_260_901) : Number(asked);

/** Fixed under CI, else new each time; fast-check prints it with a failure. `PLUMBLINE_TEST_SEED` repeats one. */
export function seeded<T>(parameters: Parameters<T> = {}): Parameters<T> {
  return { seed, ...parameters };
}
