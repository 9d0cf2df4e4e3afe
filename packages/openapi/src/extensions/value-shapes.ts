import type { JsonObject } from '../json.ts';

/** Schemas of the small values that several extensions share. */

export const nameSchema: JsonObject = { type: 'string', minLength: 1 };

/** RFC 6901; the empty pointer is the whole value. */
export const pointerSchema: JsonObject = { type: 'string', pattern: '^(/([^/~]|~[01])*)*$' };

/** A kind of thing the target knows: `user`, `shopping-cart`. */
export const kindSchema: JsonObject = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' };

/** A status that a response may have. */
export const statusesSchema: JsonObject = {
  type: 'array',
  items: { type: 'string', pattern: '^[1-5][0-9]{2}$' },
  minItems: 1,
  uniqueItems: true,
};

/** A runtime expression of OpenAPI that names one value of an exchange. */
export const runtimeExpressionSchema: JsonObject = {
  type: 'string',
  pattern: '^\\$(request|response)\\.((path|query|header)\\.[^.#]+|body(#(/([^/~]|~[01])*)*)?)$',
};

export const calendarDateSchema: JsonObject = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
};
