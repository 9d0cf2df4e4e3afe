import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { isObject, type JsonValue, setMember } from '../json.ts';
import type { SpecErrorCode, SpecProblem } from '../spec-error.ts';
import type { LoadLimits } from './limits.ts';
import { locationAt, type Origins, type SourceFile } from './source-file.ts';

/** Thrown when going on would be costly or pointless; the problem has been recorded. */
export class StopParsing extends Error {}

/** An anchored value, and how many values it stands for with its aliases expanded. */
interface Anchored {
  readonly value: JsonValue;
  /** Undefined while the value is still being read: an alias to it would be endless. */
  size: number | undefined;
  /** Levels of nesting inside it. */
  height: number;
}

/**
 * Plain JSON values of a composed YAML tree. An alias gives the very object of its anchor, so nothing is
 * expanded here; what expansion would cost is counted and bounded. The tree's depth is already bounded.
 */
export function toJson(
  root: unknown,
  file: SourceFile,
  limits: LoadLimits,
  origins: Origins,
  problems: SpecProblem[],
): JsonValue {
  const anchors = new Map<string, Anchored>();
  let aliases = 0;
  let size = 0;
  let deepest = 0;

  return convert(root, 0, 0);

  function convert(node: unknown, fallbackOffset: number, depth: number): JsonValue {
    size += 1;
    const offset = offsetOf(node) ?? fallbackOffset;
    if (size > limits.nodes) {
      const message = `more than ${limits.nodes} values`;
      stop(
        aliases > 0 ? 'alias-bomb' : 'too-large',
        message,
        'Remove aliases, or split the document.',
        offset,
      );
    }
    if (isAlias(node)) return expand(node.source, offset, depth);
    if (isScalar(node)) return anchored(node, scalar(node, offset));
    const before = { size, deepest };
    deepest = depth;
    const value = isMap(node) ? object(node, offset, depth) : isSeq(node) ? array(node, offset, depth) : null;
    const anchor = anchorOf(node);
    const known = anchor === undefined ? undefined : anchors.get(anchor);
    if (known) Object.assign(known, { size: size - before.size + 1, height: deepest - depth });
    deepest = Math.max(deepest, before.deepest);
    return value;
  }

  function expand(name: string, offset: number, depth: number): JsonValue {
    aliases += 1;
    if (aliases > limits.aliases) {
      stop('alias-bomb', `more than ${limits.aliases} YAML aliases`, 'Use $ref instead of aliases.', offset);
    }
    const target = anchors.get(name);
    if (!target) {
      report(
        'not-yaml',
        `the alias *${name} has no anchor before it`,
        `Define &${name} above this line, or use $ref.`,
        offset,
      );
      return null;
    }
    if (target.size === undefined) {
      stop('alias-bomb', `the alias *${name} is inside its own anchor`, 'Use $ref for recursion.', offset);
      return null;
    }
    deepest = Math.max(deepest, depth + target.height);
    if (deepest > limits.depth) {
      stop(
        'too-deep',
        `nested deeper than ${limits.depth} levels with aliases expanded`,
        'Use $ref instead of aliases.',
        offset,
      );
    }
    size += target.size - 1;
    if (size > limits.nodes) {
      stop(
        'alias-bomb',
        `aliases expand to more than ${limits.nodes} values`,
        'Use $ref instead of aliases of aliases.',
        offset,
      );
    }
    return target.value;
  }

  function object(node: YAMLMap, offset: number, depth: number): JsonValue {
    const value: Record<string, JsonValue> = {};
    const members = new Map<string, number>();
    anchored(node, value);
    for (const pair of node.items) {
      const at = offsetOf(pair.key) ?? offset;
      const key = keyText(pair.key, at, depth);
      if (key === undefined) continue;
      const earlier = members.get(key);
      if (earlier !== undefined) {
        const { line } = locationAt(file, earlier);
        report(
          'not-yaml',
          `the key ${JSON.stringify(key)} is already defined on line ${line}`,
          'Keep one of the two.',
          at,
        );
      }
      members.set(key, at);
      setMember(value, key, convert(pair.value, at, depth + 1));
    }
    origins.set(value, { file, start: members.values().next().value ?? offset, members });
    return value;
  }

  function array(node: YAMLSeq, offset: number, depth: number): JsonValue {
    const value: JsonValue[] = [];
    const members = new Map<string, number>();
    anchored(node, value);
    for (const item of node.items) {
      members.set(String(value.length), offsetOf(item) ?? offset);
      value.push(convert(item, offset, depth + 1));
    }
    origins.set(value, { file, start: offset, members });
    return value;
  }

  function scalar(node: Scalar, offset: number): JsonValue {
    const { value } = node;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      report(
        'not-yaml',
        `${node.source ?? String(value)} is no JSON number`,
        'Write a finite number, or put it in quotes.',
        offset,
      );
      return null;
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (value === null || value === undefined) return null;
    report(
      'not-yaml',
      `${node.source ?? 'this value'} has no counterpart in JSON`,
      'Put it in quotes.',
      offset,
    );
    return null;
  }

  /** Numbers and `null` as keys are taken as they are written: `200:` is the key "200". */
  function keyText(key: unknown, offset: number, depth: number): string | undefined {
    if (isScalar(key)) {
      return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    }
    if (isAlias(key)) {
      const target = expand(key.source, offset, depth);
      if (!isObject(target) && !Array.isArray(target)) return String(target);
    }
    report('not-yaml', 'a key must be text', 'Put the key in quotes.', offset);
    return undefined;
  }

  function anchored<T extends JsonValue>(node: unknown, value: T): T {
    const anchor = anchorOf(node);
    if (anchor !== undefined) anchors.set(anchor, { value, size: isScalar(node) ? 1 : undefined, height: 0 });
    return value;
  }

  function report(code: SpecErrorCode, message: string, hint: string, offset: number): void {
    problems.push({ code, message, hint, location: locationAt(file, offset) });
  }

  function stop(code: SpecErrorCode, message: string, hint: string, offset: number): void {
    report(code, message, hint, offset);
    throw new StopParsing(message);
  }
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function anchorOf(node: unknown): string | undefined {
  return (node as { anchor?: string } | null)?.anchor;
}
