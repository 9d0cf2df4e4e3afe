import { expect, test } from 'vitest';
import { plumbline, start } from '../plumbline.ts';

test.each([['SIGINT'], ['SIGTERM']] as const)(
  'serves the spec, says where, and ends with 0 on %s',
  async (signal) => {
    const { child, firstLine, ended } = start(['mock', 'pets.yaml', '--port', '0']);
    const url = /^Prism serves Pets at (http:\/\/127\.0\.0\.1:\d+\/v1)\n$/.exec(await firstLine)?.[1] ?? '';
    const response = await fetch(`${url}/pets/1`, { headers: { authorization: 'Bearer any' } });
    expect(await response.json()).toEqual({ id: 1, name: 'Ada' });
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  },
);

test('--json prints one JSON line, a port in use is refused by its number', async () => {
  const first = start(['mock', 'pets.yaml', '--port', '0', '--json']);
  const ready = JSON.parse(await first.firstLine) as { readonly url: string };
  const { port } = new URL(ready.url);
  const second = await plumbline(['mock', 'pets.yaml', '--port', port]);
  first.child.kill('SIGTERM');
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(
    new RegExp(`^plumbline: port ${port} on 127\\.0\\.0\\.1 is already in use\n {2}hint: .*another port`),
  );
  expect((await first.ended).stdout.trimEnd().split('\n')).toHaveLength(1);
});
