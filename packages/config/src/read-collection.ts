import { resolve } from 'node:path';
import { isObject, type JsonValue } from '@plumbline/openapi';
import { ConfigError } from './config-error.ts';
import { parseValue, splitPair } from './name-value.ts';
import { member, type Place } from './place.ts';
import { invalid, oneOf, type Read, text } from './read-setting.ts';
import type { HeaderReference, NamePattern, ReportTarget } from './settings.ts';

export const namePatterns: Read<readonly NamePattern[]> = (value, place) =>
  list(value, place).map(([item, at]) => ({ pattern: text(item, at), place: at.text }));

/** Rule ids; on the command line several may share one flag, separated by commas. */
export function ruleIds(known: readonly string[]): Read<readonly string[]> {
  return (value, place) => {
    const items = list(value, place).flatMap(([item, at]) =>
      at.form === 'text' && typeof item === 'string'
        ? item.split(',').map((id) => [id.trim(), at] as const)
        : [[item, at] as const],
    );
    return [...new Set(items.map(([item, at]) => oneOf('rule', known)(item, at)))];
  };
}

/** A known-good value, and where it was written. */
export interface GivenValue {
  readonly name: string;
  readonly value: JsonValue;
  readonly place: string;
}

export const values: Read<readonly GivenValue[]> = (value, place) =>
  pairs(value, place, 'NAME=VALUE').map(([name, item, at]) => {
    if (at.form === 'text') return { name, value: parseValue(String(item)), place: at.text };
    if (!isJson(item))
      throw invalid(
        item,
        at,
        'a JSON value',
        'Write text, numbers, true, false, null, lists or objects of these.',
      );
    return { name, value: item, place: at.text };
  });

export const headers: Read<readonly HeaderReference[]> = (value, place) =>
  pairs(value, place, 'NAME=env:VARIABLE').map(([name, item, at]) => {
    const env = typeof item === 'string' ? /^env:([A-Za-z_]\w*)$/.exec(item)?.[1] : undefined;
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
      throw new ConfigError(
        'invalid-value',
        `${at.text}: ${JSON.stringify(name)} is not a header name`,
        "RFC 9110 allows letters, digits and !#$%&'*+-.^_`|~ in one.",
      );
    }
    if (env === undefined) {
      throw new ConfigError(
        'invalid-value',
        `${at.text}: the value of header ${name} is not of the form env:VARIABLE (it is not shown: it may be a credential)`,
        `Put the value into an environment variable and name that: ${name}=env:MY_VARIABLE.`,
      );
    }
    return { name, env, demanded: at.form === 'text', place: at.text };
  });

export function reports(formats: readonly string[]): Read<readonly ReportTarget[]> {
  return (value, place) => {
    const targets = pairs(value, place, 'FORMAT=PATH').map(([name, item, at]) => ({
      format: oneOf('report format', formats)(name, at),
      path: resolve(at.base, text(item, at)),
      place: at.text,
    }));
    const twice = targets.find(
      (target, index) => targets.findIndex((other) => other.path === target.path) !== index,
    );
    if (twice) {
      throw new ConfigError(
        'invalid-value',
        `${twice.place}: two reports would be written to ${twice.path}`,
        'Give each report a path of its own.',
      );
    }
    return targets;
  };
}

function list(value: unknown, place: Place): readonly (readonly [unknown, Place])[] {
  if (!Array.isArray(value))
    throw invalid(value, place, 'a list', 'Put it in square brackets, even one alone.');
  return value.map((item: unknown, index) => [item, member(place, index)] as const);
}

function pairs(
  value: unknown,
  place: Place,
  form: string,
): readonly (readonly [name: string, value: unknown, at: Place])[] {
  if (place.form === 'text') {
    return list(value, place).map(([item, at]) => [...splitPair(String(item), at, form), at] as const);
  }
  if (!isObject(value))
    throw invalid(value, place, 'an object', `Write { name: value } where a flag has ${form}.`);
  return Object.entries(value).map(([name, item]) => [name, item, member(place, name)] as const);
}

function isJson(value: unknown): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return isObject(value) && Object.values(value).every(isJson);
}
