import document from '@plumbline/automation-connections/openapi.json' with { type: 'json' };
import { expect, test } from 'vitest';

test('the bundled spec is published and stands on its own', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(document.paths)).toHaveLength(10);
  const references = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((reference) => !reference.startsWith('"$ref":"#/'))).toEqual([]);
});
