import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { commentText, docComment } from '../src/doc-comment.ts';
import { camelCase, pascalCase, variableName, words } from '../src/identifier.ts';
import { propertyName, stringLiteral } from '../src/string-literal.ts';

const seed = Number(
  process.env['PLUMBLINE_TEST_SEED'] ?? (process.env['CI'] ? 20_261 : Date.now() % 2 ** 31),
);
fc.configureGlobal({ seed, numRuns: 500 });
afterAll(() => fc.resetConfigureGlobal());

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('*', '/', '\\', "'", '"', '`', '$', '{', '}', '\n', '\r', '@', '\u2028', 'a'),
  }),
);

test(`a string literal means the string it was made of (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(runInNewContext(stringLiteral(text))).toBe(text.toWellFormed());
    }),
  );
});

test(`a property name is that property and sets no prototype (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constantFrom('__proto__', 'class', 'a-b', '1')), (text) => {
      expect(runInNewContext(`Object.keys({ ${propertyName(text)}: 1 })[0]`)).toBe(text.toWellFormed());
    }),
  );
});

test(`no text can end a comment, start a tag or carry control characters (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const comment = docComment(texts.map(commentText));
      expect(comment.indexOf('*/')).toBe(comment === '' ? -1 : comment.trimEnd().length - 2);
      expect(comment).not.toMatch(/^\s*(?:\/\*)?\*+\s*@/m);
      expect(comment).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029]/u);
    }),
  );
});

test(`an identifier can be declared, whatever its name was (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: 'grapheme' }), fc.constantFrom('delete', 'await', '9a')),
      (text) => {
        const parts = words(text);
        if (parts.length === 0) return;
        expect(() =>
          runInNewContext(`'use strict'; let ${variableName(parts)} = 1; class ${pascalCase(parts)}X {}`),
        ).not.toThrow();
        expect(camelCase(parts)).not.toBe('');
      },
    ),
  );
});
