/**
 * Lines of a doc comment as source text, indented. Text of the spec cannot end the comment, start a tag of its own,
 * or hide in control and direction-changing characters.
 */
export function docComment(lines: readonly string[], indent = ''): string {
  const given = lines.join('\n').replaceAll('*/', '*\\/').trim();
  if (given === '') return '';
  const [first = '', ...rest] = given.split('\n');
  if (rest.length === 0) return `${indent}/** ${first} */\n`;
  const body = [first, ...rest].map((line) => `${indent} * ${line}`.trimEnd()).join('\n');
  return `${indent}/**\n${body}\n${indent} */\n`;
}

/** Text of the spec, made safe to stand in a doc comment. */
export function commentText(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll('*/', '*\\/')
    .replace(/^(\s*)@/gm, '$1\\@')
    .replace(/\{@/g, '{\\@')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
