import { isObject, type JsonValue } from '@plumbline/openapi';
import { formatNamed } from '../formats/formats.ts';
import { compilePattern } from '../schema/compile-pattern.ts';
import { canonical, jsonEqual } from '../values/canonical.ts';
import { codePointLength } from '../values/code-points.ts';
import { isMultiple } from '../values/decimal.ts';
import { typeOf } from '../values/json-type.ts';
import type { Fact, Goal, NameSet, Shape } from './fact.ts';

/** Whether a value meets a goal. */
export type Meets = (value: JsonValue, goal: Goal) => boolean;

export function holdsAll(value: JsonValue, shape: Shape, meets: Meets): boolean {
  return shape.every((fact) => holdsFact(value, fact, meets));
}

/** Whether a fact is true of a value. */
export function holdsFact(value: JsonValue, fact: Fact, meets: Meets): boolean {
  switch (fact.kind) {
    case 'types':
      return fact.types.includes(typeOf(value));
    case 'values':
      return fact.values.some((one) => jsonEqual(one, value)) !== fact.negated;
    case 'judged':
      return meets(value, fact.goal);
    case 'branch':
      return true;
    case 'size':
      return within(sizeOf(value, fact.of), fact.min, fact.max);
    default:
      if (typeof value === 'number') return holdsOfNumber(value, fact);
      if (typeof value === 'string') return holdsOfString(value, fact);
      if (Array.isArray(value)) return holdsOfArray(value, fact, meets);
      return isObject(value) ? holdsOfObject(value, fact, meets) : true;
  }
}

export function includesName(names: NameSet, name: string, meets: Meets): boolean {
  switch (names.kind) {
    case 'matching':
      return compilePattern(names.pattern).test(name);
    case 'outside':
      return !names.names.has(name) && !names.patterns.some((source) => compilePattern(source).test(name));
    case 'satisfying':
      return meets(name, names.goal);
  }
}

function holdsOfNumber(value: number, fact: Fact): boolean {
  if (fact.kind === 'bound') {
    if (value === fact.value) return !fact.exclusive;
    return fact.side === 'min' ? value > fact.value : value < fact.value;
  }
  if (fact.kind === 'multiple') return isMultiple(value, fact.of) !== fact.negated;
  return fact.kind === 'format' ? holdsFormat(value, fact) : true;
}

function holdsOfString(value: string, fact: Fact): boolean {
  if (fact.kind === 'pattern') return compilePattern(fact.source).test(value) !== fact.negated;
  return fact.kind === 'format' ? holdsFormat(value, fact) : true;
}

function holdsFormat(value: string | number, fact: Fact & { readonly kind: 'format' }): boolean {
  const format = formatNamed(fact.name);
  if (format?.accepts === undefined || format.type !== typeof value) return true;
  return format.accepts(value) !== fact.negated;
}

function holdsOfArray(value: readonly JsonValue[], fact: Fact, meets: Meets): boolean {
  if (fact.kind === 'item') {
    const item = value[fact.index];
    return item === undefined || meets(item, fact.goal);
  }
  if (fact.kind === 'rest') return value.slice(fact.from).every((item) => meets(item, fact.goal));
  if (fact.kind === 'contains') {
    return within(value.slice(fact.from).filter((item) => meets(item, fact.goal)).length, fact.min, fact.max);
  }
  if (fact.kind === 'unique') return (new Set(value.map(canonical)).size === value.length) !== fact.negated;
  return true;
}

function holdsOfObject(value: { readonly [name: string]: JsonValue }, fact: Fact, meets: Meets): boolean {
  if (fact.kind === 'required') return Object.hasOwn(value, fact.name);
  if (fact.kind === 'member')
    return !Object.hasOwn(value, fact.name) || meets(value[fact.name] ?? null, fact.goal);
  if (fact.kind === 'names') return Object.keys(value).every((name) => meets(name, fact.goal));
  if (fact.kind !== 'members' && fact.kind !== 'some-member') return true;
  const members = Object.entries(value).filter(([name]) => includesName(fact.names, name, meets));
  if (fact.kind === 'members') return members.every(([, member]) => meets(member, fact.goal));
  return members.some(([, member]) => meets(member, fact.goal));
}

/** Undefined for values of other types, which have no such size. */
function sizeOf(value: JsonValue, of: 'string' | 'array' | 'object'): number | undefined {
  if (of === 'string') return typeof value === 'string' ? codePointLength(value) : undefined;
  if (of === 'array') return Array.isArray(value) ? value.length : undefined;
  return isObject(value) ? Object.keys(value).length : undefined;
}

function within(count: number | undefined, min: number, max: number): boolean {
  return count === undefined || (count >= min && count <= max);
}
