import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../src/index.ts';

const given = process.env['PLUMBLINE_TEST_SEED'];
const options = { ...(given ? { seed: Number(given) } : process.env['CI'] ? { seed: 20_261_123 } : {}) };
const parts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 });

describe('a fingerprint', () => {
  it('is twelve hex digits', () => {
    fc.assert(
      fc.property(parts, (texts) => {
        expect(fingerprint(...texts)).toMatch(/^[0-9a-f]{12}$/);
      }),
      options,
    );
  });

  it('is the same for the same parts, and another for others, however they are split', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(fingerprint(...one) === fingerprint(...other)).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
        if (one.length > 1) expect(fingerprint(one.join(''))).not.toBe(fingerprint(...one));
      }),
      options,
    );
  });

  it('never changes from one version to the next: baselines hold it', () => {
    expect(fingerprint('response-schema', '/components/schemas/Pet/properties/name/type')).toBe(
      '3ed247cd236e',
    );
  });
});
