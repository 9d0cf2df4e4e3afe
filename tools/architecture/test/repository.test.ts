import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { architectureRules } from '../src/architecture-rules.ts';
import { report } from '../src/rule.ts';
import { readCheckout } from '../src/tree.ts';

const tree = readCheckout(fileURLToPath(new URL('../../../', import.meta.url)));

test('the checkout is seen whole', () => {
  expect(tree.paths).toContain('packages/openapi/src/contract.ts');
  expect(tree.paths).toContain('tools/architecture/test/repository.test.ts');
});

test.each(architectureRules)('$id', (rule) => {
  expect(report(rule, tree)).toBe('');
});
