/** Where one character of a secret may end when some encoding of it starts at `at`; empty when none does. */
type Step = (text: string, at: number) => readonly number[];

/** One family of encodings of a secret. */
export interface EncodedPattern {
  readonly steps: readonly Step[];
  /** A quick look at the first code unit. */
  startsWith(unit: number): boolean;
  /** Takes in neighbouring characters that hold bits of the secret. */
  widen(text: string, start: number, end: number): readonly [start: number, end: number];
}

const compiled = new Map<string, readonly EncodedPattern[]>();

/** The encodings in which a secret is looked for. */
export function patternsOf(secret: string): readonly EncodedPattern[] {
  const known = compiled.get(secret);
  if (known !== undefined) return known;
  const patterns = [escapedPattern(secret), ...base64Patterns(secret), ...hexPatterns(secret)];
  // A long run renews its tokens: the spent ones need not be kept for ever.
  if (compiled.size >= 64) compiled.clear();
  compiled.set(secret, patterns);
  return patterns;
}

const asFound = (_text: string, start: number, end: number): readonly [number, number] => [start, end];
const maxBackslashes = 8;

/** Plain, percent-encoded, JSON-escaped and HTML, mixed freely. */
function escapedPattern(secret: string): EncodedPattern {
  const starts = new Set(['\\', '%', '&', secret.startsWith(' ') ? '+' : '\\'].map((it) => it.charCodeAt(0)));
  starts.add(secret.charCodeAt(0));
  return { steps: Array.from(secret, escapedStep), startsWith: (unit) => starts.has(unit), widen: asFound };
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\b': 'b',
  '\f': 'f',
};
const entity = /&(?:#0{0,8}([0-9]{1,7})|#[xX]0{0,8}([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));?/y;
const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function escapedStep(character: string): Step {
  const bytes = Array.from(Buffer.from(character), (byte) => byte.toString(16).padStart(2, '0'));
  const units = Array.from({ length: character.length }, (_, index) =>
    character.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  const short = shortEscapes[character];
  return (text, at) => {
    const ends: number[] = [];
    for (let from = at; from - at <= maxBackslashes; from++) {
      if (text.startsWith(character, from)) ends.push(from + character.length);
      if (from > at) {
        if (short !== undefined && text[from] === short) ends.push(from + 1);
        if (bytes.length === 1 && text[from] === 'x' && isHex(text, from + 1, bytes[0])) ends.push(from + 3);
      }
      if (text[from] !== '\\') break;
    }
    if (text[at] === '\\') ends.push(...unitEscapes(text, at, units));
    if (text[at] === '%') ends.push(...percentEscapes(text, at, bytes));
    if (text[at] === '&') ends.push(...entities(text, at, character));
    if (character === ' ' && text[at] === '+') ends.push(at + 1);
    return ends;
  };
}

function unitEscapes(text: string, at: number, units: readonly string[]): readonly number[] {
  let from = at;
  for (const unit of units) {
    const first = from;
    while (text[from] === '\\' && from - first < maxBackslashes) from += 1;
    if (from === first || (text[from] !== 'u' && text[from] !== 'U') || !isHex(text, from + 1, unit))
      return [];
    from += 5;
  }
  return [from];
}

function percentEscapes(text: string, at: number, bytes: readonly string[]): readonly number[] {
  let from = at;
  for (const byte of bytes) {
    if (text[from] !== '%') return [];
    from += 1;
    // A percent sign that was itself encoded, once or more.
    while (!isHex(text, from, byte) && text.startsWith('25', from)) from += 2;
    if (byte === '25') while (text.startsWith('2525', from)) from += 2;
    if (!isHex(text, from, byte)) return [];
    from += 2;
  }
  return [from];
}

function entities(text: string, at: number, character: string): readonly number[] {
  entity.lastIndex = at;
  const [whole = '', decimal, hex, name] = entity.exec(text) ?? [];
  if (whole === '') return [];
  const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  const matches = name === undefined ? point === character.codePointAt(0) : namedEntities[name] === character;
  return matches ? [at + whole.length] : [];
}

/** Base64 of a text that holds the secret depends on how many bytes stand before it, modulo three. */
function base64Patterns(secret: string): readonly EncodedPattern[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const start = Math.ceil((before * 8) / 6);
    const core = encoded.slice(start, Math.floor(((before + bytes.length) * 8) / 6));
    // Of a very short secret too little is left to tell it from other text.
    if (core.length < 4) return [];
    const first = core.charAt(0);
    const starts = new Set(
      [first, ...(first === '+' ? '-%\\' : first === '/' ? '_%\\' : '')].map((it) => it.charCodeAt(0)),
    );
    const steps = Array.from(core, (character, index) => base64Step(character, index > 0));
    return [{ steps, startsWith: (unit: number) => starts.has(unit), widen: widenBase64 }];
  });
}

const lineBreak = /(?:\\?[rn]|[\r\n]){1,4}/y;

function base64Step(character: string, mayBreak: boolean): Step {
  const forms = character === '+' ? ['+', '-'] : character === '/' ? ['/', '\\/', '_'] : [character];
  const hex = character === '+' ? '2b' : '2f';
  const special = character === '+' || character === '/';
  return (text, at) => {
    const froms = [at];
    if (mayBreak && (text[at] === '\\' || text[at] === '\r' || text[at] === '\n')) {
      lineBreak.lastIndex = at;
      if (lineBreak.test(text)) froms.push(lineBreak.lastIndex);
    }
    return froms.flatMap((from) => [
      ...forms.filter((form) => text.startsWith(form, from)).map((form) => from + form.length),
      ...(special && text[from] === '%' ? percentEscapes(text, from, [hex]) : []),
      ...(special && text[from] === '\\' ? unitEscapes(text, from, [`00${hex}`]) : []),
    ]);
  };
}

const base64Edge = /[A-Za-z0-9+/_-]/;
const padding = /(?:=|%3[Dd]){1,2}/y;

function widenBase64(text: string, start: number, end: number): readonly [number, number] {
  const from = base64Edge.test(text.charAt(start - 1)) ? start - 1 : start;
  let to = base64Edge.test(text.charAt(end)) ? end + 1 : end;
  padding.lastIndex = to;
  if (padding.test(text)) to = padding.lastIndex;
  return [from, to];
}

function hexPatterns(secret: string): readonly EncodedPattern[] {
  const bytes = Array.from(Buffer.from(secret), (byte) => byte.toString(16).padStart(2, '0'));
  if (bytes.length < 4) return [];
  const first = new Set([bytes[0]?.charCodeAt(0), bytes[0]?.toUpperCase().charCodeAt(0)]);
  const steps = bytes.map(
    (byte, index): Step =>
      (text, at) => {
        const from = index > 0 && /[:\s-]/.test(text.charAt(at)) ? at + 1 : at;
        return isHex(text, from, byte) ? [from + 2] : [];
      },
  );
  return [{ steps, startsWith: (unit) => first.has(unit), widen: asFound }];
}

/** Compares hex digits in any case. */
function isHex(text: string, at: number, hex: string | undefined): boolean {
  return hex !== undefined && text.slice(at, at + hex.length).toLowerCase() === hex;
}
