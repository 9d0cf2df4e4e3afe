export const redacted = '[redacted]';

/** Longer secrets are found by their head, from which the rest is useless to a reader. */
const maxPatternLength = 2_048;

/**
 * Replaces every secret in a text, however it got in: as it is, percent-encoded (any case, any part, twice), JSON-escaped,
 * as an HTML entity, hex, or inside base64 and base64url at any alignment. Of a `user:password` the password alone counts too.
 */
export function redact(text: string, secrets: readonly { readonly value: string }[]): string {
  const values = new Set<string>();
  for (const { value } of secrets) {
    if (value !== '') values.add(value);
    const password = /^[^:\s]+:(.{4,})$/s.exec(value)?.[1];
    if (password !== undefined) values.add(password);
  }
  let clean = text;
  // Longest first: a secret inside another must not leave the rest of it standing.
  for (const value of [...values].sort((a, b) => b.length - a.length)) {
    for (const pattern of patternsOf(value)) clean = clean.replaceAll(pattern, redacted);
  }
  return clean;
}

const compiled = new Map<string, readonly RegExp[]>();

function patternsOf(secret: string): readonly RegExp[] {
  const known = compiled.get(secret);
  if (known !== undefined) return known;
  const patterns = [escapedPattern(secret), ...base64Patterns(secret), ...hexPatterns(secret)].map(
    (it) => new RegExp(it, 'g'),
  );
  // A long run renews its tokens: the spent ones need not be kept for ever.
  if (compiled.size >= 64) compiled.clear();
  compiled.set(secret, patterns);
  return patterns;
}

/** One alternation per character covers every mixture of escapes; repetition is bounded, so that no text can make it slow. */
function escapedPattern(secret: string): string {
  const pattern = Array.from(secret.slice(0, maxPatternLength), escapesOf).join('');
  return secret.length > maxPatternLength ? `${pattern}[^\\s"'<>]*` : pattern;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\b': 'b',
  '\f': 'f',
};
const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

function escapesOf(character: string): string {
  const bytes = Array.from(
    Buffer.from(character),
    (byte) => `%(?:25){0,3}${caseless(byte.toString(16).padStart(2, '0'))}`,
  ).join('');
  const units = Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index);
    return `\\\\{1,8}[uU]${caseless(code.toString(16).padStart(4, '0'))}`;
  }).join('');
  const point = character.codePointAt(0) ?? 0;
  const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
  const forms = [
    `\\\\{0,8}${literal}`,
    bytes,
    units,
    `&#0{0,6}${point};?`,
    `&#[xX]0{0,6}${caseless(point.toString(16))};?`,
  ];
  if (point < 0x100) forms.push(`\\\\{1,8}x${caseless(point.toString(16).padStart(2, '0'))}`);
  const short = shortEscapes[character];
  if (short !== undefined) forms.push(`\\\\{1,8}${short}`);
  const entity = entities[character];
  if (entity !== undefined) forms.push(`&${entity};`);
  if (character === ' ') forms.push('\\+');
  return `(?:${forms.join('|')})`;
}

/** Base64 of a text that holds the secret depends on how many bytes stand before it, modulo three. */
function base64Patterns(secret: string): readonly string[] {
  const bytes = Buffer.from(secret.slice(0, maxPatternLength));
  return [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const start = Math.ceil((before * 8) / 6);
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    const core = encoded.slice(start, end);
    // Of a very short secret too little is left to tell it from other text.
    if (core.length < 4) return [];
    const pattern = Array.from(core, base64Character).join('(?:\\\\?[rn]|[\\r\\n]){0,4}');
    const edge = '(?:[A-Za-z0-9+/_-]|%2[BbFf])?';
    return [`${before === 0 ? '' : edge}${pattern}${edge}(?:=|%3[Dd]){0,2}`];
  });
}

function base64Character(character: string): string {
  if (character === '+') return '(?:[+-]|%2[Bb]|\\\\u002[Bb])';
  if (character === '/') return '(?:\\\\?/|_|%2[Ff]|\\\\u002[Ff])';
  return character;
}

function hexPatterns(secret: string): readonly string[] {
  const bytes = Buffer.from(secret.slice(0, maxPatternLength));
  return bytes.length < 4
    ? []
    : [Array.from(bytes, (byte) => caseless(byte.toString(16).padStart(2, '0'))).join('[:\\s-]?')];
}

function caseless(hex: string): string {
  return hex.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
