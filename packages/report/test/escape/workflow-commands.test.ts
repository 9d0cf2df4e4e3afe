import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { defuseWorkflowCommands } from '../../src/escape/workflow-commands.ts';
import { anyText } from '../arbitrary-run.ts';
import { propertyOptions } from '../property-options.ts';

/** What the runners look for, said the way they say it: trimmed start, or anywhere in the line. */
function obeyed(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.trimStart().startsWith('::') || /##(vso|teamcity)?\w*\[/.test(line));
}

test.each([
  ['::error::x', '\\x3a:error::x'],
  ['a\n  ::add-mask::x', 'a\n  \\x3a:add-mask::x'],
  ['text ##[error]x', 'text \\x23#[error]x'],
  ['###[group]', '#\\x23#[group]'],
  ['##vso[task.setvariable]x', '\\x23#vso[task.setvariable]x'],
  ['##teamcity[message]', '\\x23#teamcity[message]'],
])('%j is printed as %j', (text, safe) => {
  expect(defuseWorkflowCommands(text)).toBe(safe);
});

test.each(['a::b', 'std::string', '## A heading', '# [link]', 'at 05:00:00'])('%j is left alone', (text) => {
  expect(defuseWorkflowCommands(text)).toBe(text);
});

it('leaves no line that a runner would obey', () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      expect(obeyed(defuseWorkflowCommands(texts.join('')))).toEqual([]);
    }),
    propertyOptions,
  );
});
