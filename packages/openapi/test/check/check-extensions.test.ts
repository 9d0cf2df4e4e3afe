import { expect, test } from 'vitest';
import { document, problemsOf } from '../spec-folder.ts';

const on = (extension: string) =>
  problemsOf({ 'openapi.yaml': document('3.1.1', `paths:\n  /a:\n    get:\n      ${extension}\n`) });

test.each([
  [
    'x-plumbline-policy: { basis: assumed }',
    '6:7',
    '"x-plumbline-policy" has no meaning here',
    'Move it: it applies to root.',
  ],
  [
    'x-plumbline-nothing: 1',
    '6:7',
    'unknown extension "x-plumbline-nothing"',
    'Names that start with "x-plumbline-" are reserved: choose another.',
  ],
  [
    'x-plumbline-rate-limit-teir: 1',
    '6:7',
    'unknown extension "x-plumbline-rate-limit-teir"',
    'Did you mean "x-plumbline-rate-limit-tier"?',
  ],
  [
    'x-plumbline-rate-limit-tier: { tier: t }',
    '6:7',
    '"x-plumbline-rate-limit-tier" must have required property \'basis\'',
    'Add `basis: …`.',
  ],
  [
    'x-plumbline-rate-limit-tier: { basis: rumour, tier: t }',
    '6:38',
    '"basis" of "x-plumbline-rate-limit-tier" must be equal to one of the allowed values',
    'Write one of "published", "assumed".',
  ],
  [
    'x-plumbline-rate-limit-tier: { basis: assumed, tier: t, teir: u }',
    '6:63',
    '"x-plumbline-rate-limit-tier" has the unknown member "teir"',
    'Did you mean "tier"?',
  ],
])('%s is refused', async (extension, place, message, hint) => {
  expect(await on(extension)).toEqual([`openapi.yaml:${place} invalid-extension: ${message} | ${hint}`]);
});

test('a well-formed extension and those of others are fine', async () => {
  expect(
    await on('x-plumbline-rate-limit-tier: { basis: assumed, tier: t }\n      x-other: { plumb: line }'),
  ).toEqual([]);
});
