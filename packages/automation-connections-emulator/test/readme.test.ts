import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the example of the README prints what the README says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const printed = /It prints `(.*)`\./.exec(readme)?.[1];
  const output = execFileSync(
    process.execPath,
    ['--conditions=@plumbline/source', '--input-type=module-typescript', '--no-warnings', '-e', example],
    { cwd: new URL('..', import.meta.url), encoding: 'utf8' },
  );
  expect(output.trim()).toBe(printed);
});
