import { type Format, textFormat } from './format.ts';

/** A regular expression of ECMA-262. */
export const regex: Format = textFormat('regex', isRegex, {
  sample: '^\\^[a-z0-9]{1,8}[*+]?\\$$',
  edges: ['', '.*', '^a$', '[a-z]+'],
  breakers: ['(', '[', '*a', '^(abc]'],
});

function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u').flags === 'u';
  } catch {
    return false;
  }
}
