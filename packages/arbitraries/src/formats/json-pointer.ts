import { type Format, textFormat } from './format.ts';

/** RFC 6901, section 3. */
export const jsonPointer: Format = textFormat(
  'json-pointer',
  (text) => /^(?:\/(?:[^/~]|~[01])*)*$/u.test(text),
  {
    sample: '^(/[a-z0-9]{1,8}){0,3}$',
    edges: ['', '/', '/a/0', '/~0~1', '//'],
    breakers: ['a', '#/a', '/~', '/~2'],
  },
);

/** `Relative JSON Pointer`, draft-bhutton-relative-json-pointer-00. */
export const relativeJsonPointer: Format = textFormat(
  'relative-json-pointer',
  (text) => /^(?:0|[1-9]\d*)(?:[+-](?:0|[1-9]\d*))?(?:#|(?:\/(?:[^/~]|~[01])*)*)$/u.test(text),
  { sample: '^[0-9](/[a-z0-9]{1,8}){0,2}$', edges: ['0', '1/a', '0#'], breakers: ['', '/a', '-1', '01'] },
);
