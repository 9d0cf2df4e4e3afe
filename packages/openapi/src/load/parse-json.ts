import { type JsonValue, setMember } from '../json.ts';
import type { LoadLimits } from './limits.ts';
import type { Origins, SourceFile } from './source-file.ts';

/**
 * Reads well-formed JSON with the place of each member, many times faster than it can be read as YAML. Returns
 * undefined for everything else (syntax errors, duplicate names, limits): the YAML reader takes over and explains.
 */
export function parseJson(file: SourceFile, limits: LoadLimits, origins: Origins): JsonValue | undefined {
  const { text } = file;
  let at = 0;
  let nodes = 0;
  try {
    const value = readValue(0);
    skipSpace();
    return at === text.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }

  function readValue(depth: number): JsonValue {
    skipSpace();
    nodes += 1;
    if (nodes > limits.nodes || depth > limits.depth) throw new NotJson();
    switch (text[at]) {
      case '{':
        return readObject(depth);
      case '[':
        return readArray(depth);
      case '"':
        return readString();
      default:
        return readLiteral();
    }
  }

  function readObject(depth: number): JsonValue {
    const start = at;
    const value: Record<string, JsonValue> = {};
    const members = new Map<string, number>();
    at += 1;
    if (!accept('}')) {
      do {
        skipSpace();
        const keyAt = at;
        const key = readString();
        if (members.has(key)) throw new NotJson();
        members.set(key, keyAt);
        if (!accept(':')) throw new NotJson();
        setMember(value, key, readValue(depth + 1));
      } while (accept(','));
      if (!accept('}')) throw new NotJson();
    }
    origins.set(value, { file, start: members.values().next().value ?? start, members });
    return value;
  }

  function readArray(depth: number): JsonValue {
    const start = at;
    const value: JsonValue[] = [];
    const members = new Map<string, number>();
    at += 1;
    if (!accept(']')) {
      do {
        skipSpace();
        members.set(String(value.length), at);
        value.push(readValue(depth + 1));
      } while (accept(','));
      if (!accept(']')) throw new NotJson();
    }
    origins.set(value, { file, start, members });
    return value;
  }

  function readString(): string {
    const start = at;
    if (text[at] !== '"') throw new NotJson();
    let plain = true;
    for (at += 1; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        plain = false;
        at += 1;
      }
      // Control characters, and NaN at the end of the text.
      if (!(code >= 0x20)) throw new NotJson();
    }
    at += 1;
    return plain ? text.slice(start + 1, at - 1) : unescapeString(text.slice(start, at));
  }

  function readLiteral(): JsonValue {
    literal.lastIndex = at;
    const [word] = literal.exec(text) ?? [];
    if (word === undefined) throw new NotJson();
    at += word.length;
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    const number = Number(word);
    if (!Number.isFinite(number)) throw new NotJson();
    return number;
  }

  function accept(character: string): boolean {
    skipSpace();
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }

  function skipSpace(): void {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      at += 1;
    }
  }
}

class NotJson extends Error {}

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function unescapeString(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw new NotJson();
  }
}
