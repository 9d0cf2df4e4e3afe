import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import * as report from '../src/index.ts';
import { drift } from './runs/drift.ts';

it('has an example that runs', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const block = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const body = block.replace(/^import \{ (.*) \} from '@plumbline\/report';$/m, 'const { $1 } = library;');
  expect(body).not.toBe(block);
  const printed: string[] = [];
  const files = new Map<string, string>();
  const run = new Function('library', 'result', 'console', 'writeFile', `return (async () => {${body}})();`);
  await run(
    report,
    drift,
    { log: (text: string) => printed.push(text) },
    async (path: string, text: string) => {
      files.set(path, text);
    },
  );
  expect(printed.join('')).toContain('DRIFT: 2 findings');
  expect([...files.keys()]).toEqual(['report.md', 'report.json']);
  expect(JSON.parse(files.get('report.json') ?? '').verdict).toBe('drift');
});
