import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import * as findings from '../src/index.ts';

it('has an example that prints what it says', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const block = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const body = block.replace(/^import \{ (.*) \} from '@plumbline\/findings';$/m, 'const { $1 } = findings;');
  const promised = [...block.matchAll(/; \/\/ (\w+):/g)].map(([, value]) => value);
  const printed: unknown[] = [];
  new Function('findings', 'console', body)(findings, { log: (value: unknown) => printed.push(value) });
  expect(promised).toHaveLength(2);
  expect(printed.map(String)).toEqual(promised);
});
