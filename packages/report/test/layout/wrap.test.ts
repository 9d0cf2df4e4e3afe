import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shellWord } from '../../src/escape/shell-word.ts';
import { visible } from '../../src/escape/visible.ts';
import { chunk } from '../../src/layout/chunk.ts';
import { displayWidth, fitToWidth } from '../../src/layout/display-width.ts';
import { indentJson } from '../../src/layout/indent-json.ts';
import { wrap } from '../../src/layout/wrap.ts';
import { wrapCommand } from '../../src/layout/wrap-command.ts';
import { anyText } from '../arbitrary-run.ts';
import { propertyOptions } from '../property-options.ts';

const shownText = anyText.map(visible);
const columns = fc.integer({ min: 2, max: 60 });

test.each([
  ['abc', 3],
  ['漢字', 4],
  ['e\u0301', 1],
  ['한', 2],
  ['😀', 2],
  ['│ ━', 3],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

describe('wrapping', () => {
  it('keeps every character but the spaces it breaks at, within the width', () => {
    fc.assert(
      fc.property(shownText, columns, (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      propertyOptions,
    );
  });

  it('breaks at spaces where it can', () => {
    expect(wrap('one two three fourfivesix', 9)).toEqual(['one two', 'three', 'fourfives', 'ix']);
    expect(wrap('', 9)).toEqual(['']);
  });
});

it('cuts into chunks that make up the text', () => {
  fc.assert(
    fc.property(shownText, columns, (text, width) => {
      const pieces = chunk(text, width);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) expect(displayWidth(piece)).toBeLessThanOrEqual(width);
    }),
    propertyOptions,
  );
});

it('fits a text into a width, and marks what it cuts', () => {
  fc.assert(
    fc.property(shownText, fc.integer({ min: 1, max: 60 }), (text, width) => {
      const fitted = fitToWidth(text, width);
      expect(displayWidth(fitted)).toBeLessThanOrEqual(width);
      expect(fitted === text || fitted.endsWith('…')).toBe(true);
    }),
    propertyOptions,
  );
});

describe('wrapping a command', () => {
  it('keeps its meaning for a shell', () => {
    const words = [
      [
        'curl',
        '-sS',
        '-X',
        'POST',
        'https://tenant.example/api/v1/things?limit=10',
        '-H',
        'content-type: application/json',
      ],
      ['-d', '{"name":"it\'s a \\"name\\" with $HOME and `id`"}', '--max-time', '5', 'a\\', ''],
    ].flat();
    for (const width of [10, 30, 80]) {
      const command = wrapCommand(words.map(shellWord).join(' '), width).join('\n');
      const out = execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
      expect(out.split('\0').slice(0, -1)).toEqual(words);
    }
  });

  it('keeps an option and its value on one line', () => {
    expect(wrapCommand("curl -sS 'http://127.0.0.1:4010/a'", 20)).toEqual([
      'curl -sS \\',
      "  'http://127.0.0.1:4010/a'",
    ]);
    expect(wrapCommand("curl -sS -H 'a: b' -X POST url", 16)).toEqual([
      'curl -sS \\',
      "  -H 'a: b' \\",
      '  -X POST url',
    ]);
  });

  it.each(["curl 'not closed", 'curl  two  spaces', ' leading'])('leaves %j on one line', (command) => {
    expect(wrapCommand(command, 5)).toEqual([command]);
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(shownText, columns, (text, width) => {
        expect(
          wrapCommand(text, width)
            .join('\n')
            .replaceAll(/ \\\n {2}/g, ' '),
        ).toBe(text);
      }),
      propertyOptions,
    );
  });
});

describe('indenting JSON', () => {
  it('lays it out as JSON.stringify does, for values that it keeps', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const normal = JSON.parse(JSON.stringify(value));
        expect(indentJson(JSON.stringify(normal))).toBe(JSON.stringify(normal, null, 2));
      }),
      propertyOptions,
    );
  });

  it('keeps what parsing would change: number forms, repeated names, escapes', () => {
    expect(indentJson('{"a":1.0,"a":12345678901234567890,"\\u0061":[ ]}')).toBe(
      '{\n  "a": 1.0,\n  "a": 12345678901234567890,\n  "\\u0061": []\n}',
    );
  });

  it('returns what is not JSON as it is', () => {
    expect(indentJson('{"a":1')).toBe('{"a":1');
    expect(indentJson('<html>')).toBe('<html>');
  });
});
