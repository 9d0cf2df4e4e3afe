import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shellWord } from '../../src/escape/shell-word.ts';

const texts = [
  'plain',
  'a/b.yaml',
  '',
  "it's",
  '$(id) `id` $HOME',
  'a b',
  '"q"',
  '; rm -rf /',
  '*',
  '~',
  'a\nb',
  '\\',
  '!',
  '漢字',
];

it('gives the shell one word that is the text', () => {
  const line = `printf '%s\\0' ${texts.map(shellWord).join(' ')}`;
  expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\0').slice(0, -1)).toEqual(texts);
});

it('leaves a word alone that needs no quotes', () => {
  expect(shellWord('https://tenant.eu.example.com:8080/a_b')).toBe('https://tenant.eu.example.com:8080/a_b');
});
