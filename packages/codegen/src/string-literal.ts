/** A string as a TypeScript literal: quotes, backslashes, control characters and line separators are escaped. */
export function stringLiteral(text: string): string {
  const inner = JSON.stringify(text.toWellFormed())
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'");
  return `'${inner.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escaped)}'`;
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A name as a property of an object or an interface. */
export function propertyName(name: string): string {
  // Written as an identifier or a plain string, `__proto__` would set the prototype of the object.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}
