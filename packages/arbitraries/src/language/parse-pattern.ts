import { ANY, type CodePointSet, complement, matching, ranges, union } from './code-point-set.ts';
import { NotRegular, type PatternTree } from './pattern-tree.ts';

/**
 * Reads a pattern that `RegExp` accepts (ECMA-262, section 22.2.1), with the `u` flag or without.
 * @throws NotRegular for constructs that no finite automaton knows
 */
export function parsePattern(source: string, unicode: boolean): PatternTree {
  const reader = new PatternReader([...source], unicode);
  return reader.choice();
}

const DIGITS = ranges([0x30, 0x39]);
const WORD = ranges([0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]);
const SPACE = ranges(
  [9, 13],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
);
const LINE_ENDS = ranges([10, 10], [13, 13], [0x2028, 0x2029]);
const CLASSES: Readonly<Record<string, CodePointSet>> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD,
  W: complement(WORD),
  s: SPACE,
  S: complement(SPACE),
};
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

class PatternReader {
  readonly #text: readonly string[];
  readonly #unicode: boolean;
  #at = 0;

  constructor(text: readonly string[], unicode: boolean) {
    this.#text = text;
    this.#unicode = unicode;
  }

  choice(): PatternTree {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options.length === 1 ? (options[0] as PatternTree) : { kind: 'choice', options };
  }

  #sequence(): PatternTree {
    const parts: PatternTree[] = [];
    while (this.#at < this.#text.length && this.#peek() !== '|' && this.#peek() !== ')') {
      parts.push(this.#quantified(this.#atom()));
    }
    return { kind: 'sequence', parts };
  }

  #atom(): PatternTree {
    const char = this.#next();
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'end' };
    if (char === '.') return { kind: 'set', set: complement(LINE_ENDS) };
    if (char === '[') return { kind: 'set', set: this.#class() };
    if (char === '(') return this.#group();
    if (char === '\\') return { kind: 'set', set: this.#escape(false) };
    return { kind: 'set', set: one(char) };
  }

  #group(): PatternTree {
    let ahead: boolean | undefined;
    if (this.#take('?')) {
      const mark = this.#next();
      if (mark === '=' || mark === '!') ahead = mark === '!';
      else if (mark === '<') this.#groupName();
      else if (mark !== ':') throw new NotRegular('inline flags are not read');
    }
    const of = this.choice();
    this.#next();
    return ahead === undefined ? of : { kind: 'ahead', of, negated: ahead };
  }

  #groupName(): void {
    if (this.#peek() === '=' || this.#peek() === '!') throw new NotRegular('look-behind is not read');
    while (this.#next() !== '>');
  }

  #quantified(of: PatternTree): PatternTree {
    const bounds = this.#quantifier();
    if (bounds === undefined) return of;
    this.#take('?');
    return { kind: 'repeat', of, min: bounds[0], max: bounds[1] };
  }

  #quantifier(): readonly [number, number] | undefined {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#take('?')) return [0, 1];
    const braces = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.#text.slice(this.#at, this.#at + 40).join(''));
    if (braces === null) return undefined;
    this.#at += braces[0].length;
    const min = Number(braces[1]);
    if (braces[2] === undefined) return [min, min];
    return [min, braces[3] === '' ? Number.POSITIVE_INFINITY : Number(braces[3])];
  }

  #class(): CodePointSet {
    const negated = this.#take('^');
    const sets: CodePointSet[] = [];
    while (this.#peek() !== ']') {
      const from = this.#classMember();
      const single = from.length === 1 && from[0]?.[0] === from[0]?.[1];
      if (single && this.#peek() === '-' && this.#text[this.#at + 1] !== ']') {
        this.#at += 1;
        const to = this.#classMember();
        const end = to[0]?.[1] ?? 0;
        if (to.length === 1 && to[0]?.[0] === end) sets.push(ranges([from[0]?.[0] ?? 0, end]));
        else sets.push(from, one('-'), to);
      } else {
        sets.push(from);
      }
    }
    this.#at += 1;
    const set = union(...sets);
    return negated ? complement(set) : set;
  }

  #classMember(): CodePointSet {
    const char = this.#next();
    return char === '\\' ? this.#escape(true) : one(char);
  }

  #escape(inClass: boolean): CodePointSet {
    const char = this.#next();
    const set = CLASSES[char];
    if (set !== undefined) return set;
    const control = CONTROLS[char];
    if (control !== undefined) return point(control);
    if (this.#unicode && (char === 'p' || char === 'P') && this.#peek() === '{') return this.#property(char);
    if (char === 'x' || char === 'u') return this.#hexadecimal(char);
    if (char === 'c') return point((this.#next().codePointAt(0) ?? 0) % 32);
    if (char === '0') return point(0);
    if (char === 'b' && inClass) return point(8);
    if (char === 'b' || char === 'B') throw new NotRegular('word boundaries are not read');
    if (/[1-9k]/.test(char)) throw new NotRegular('back references have no regular language');
    return one(char);
  }

  #property(letter: string): CodePointSet {
    const end = this.#text.indexOf('}', this.#at);
    const name = this.#text.slice(this.#at, end + 1).join('');
    this.#at = end + 1;
    return matching(`\\${letter}${name}`);
  }

  #hexadecimal(letter: string): CodePointSet {
    const rest = this.#text.slice(this.#at, this.#at + 12).join('');
    const found =
      letter === 'x'
        ? /^([0-9a-f]{2})/i.exec(rest)
        : ((this.#unicode ? /^\{([0-9a-f]+)\}/i.exec(rest) : null) ??
          /^(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/i.exec(rest) ??
          /^([0-9a-f]{4})/i.exec(rest));
    if (found === null) return one(letter);
    this.#at += found[0].length;
    const high = Number.parseInt(found[1] ?? '0', 16);
    if (found[2] === undefined) return point(high);
    return point(0x10000 + ((high - 0xd800) << 10) + Number.parseInt(found[2], 16) - 0xdc00);
  }

  #peek(): string | undefined {
    return this.#text[this.#at];
  }

  #next(): string {
    const char = this.#text[this.#at];
    if (char === undefined) throw new NotRegular('the pattern ends early');
    this.#at += 1;
    return char;
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at += 1;
    return true;
  }
}

function one(char: string): CodePointSet {
  return point(char.codePointAt(0) ?? 0);
}

function point(codePoint: number): CodePointSet {
  return ranges([codePoint, codePoint]);
}

/** Every character, line ends included. */
export const ANYTHING: PatternTree = { kind: 'set', set: ANY };
