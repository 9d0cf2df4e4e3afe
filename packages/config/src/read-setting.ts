import { ConfigError } from './config-error.ts';
import type { Place } from './place.ts';
import { unknownName } from './unknown-name.ts';

/** Reads one setting from a place. @throws ConfigError naming the place when it is none. */
export type Read<T> = (value: unknown, place: Place) => T;

export const text: Read<string> = (value, place) => {
  if (typeof value !== 'string' || value.trim() === '')
    throw invalid(value, place, 'a text that is not empty');
  return value;
};

/** A whole number from `minimum` to `maximum`. */
export function integer(minimum: number, maximum = Number.MAX_SAFE_INTEGER): Read<number> {
  return (value, place) => {
    const number =
      place.form === 'text' && typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number) || number < minimum || number > maximum) {
      const range =
        maximum === Number.MAX_SAFE_INTEGER ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
      throw invalid(value, place, `a whole number ${range}`);
    }
    return number;
  };
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds from `500ms`, `30s`, `5m`, `1h`, or a number of seconds. */
export const duration: Read<number> = (value, place) => {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '',
  );
  const unit = (parts?.[2] ?? 's') as keyof typeof units;
  const milliseconds = Math.round(Number(parts?.[1]) * units[unit]);
  if (!(milliseconds >= 1 && milliseconds < 2 ** 31)) {
    throw invalid(value, place, 'a duration such as 500ms, 30s, 5m or 1h (a bare number counts seconds)');
  }
  return milliseconds;
};

export function oneOf<const T extends string>(kind: string, names: readonly T[]): Read<T> {
  return (value, place) => {
    const name = text(value, place);
    const found = names.find((candidate) => candidate === name);
    if (found === undefined) throw unknownName(place.text, kind, name, names);
    return found;
  };
}

/** The error for a value of the wrong shape; says what was expected. */
export function invalid(value: unknown, place: Place, expected: string): ConfigError {
  return new ConfigError(
    'invalid-value',
    `${place.text}: ${display(value)} is not ${expected}`,
    `Give ${expected}.`,
  );
}

function display(value: unknown): string {
  const shown =
    typeof value === 'function' || value === undefined
      ? String(typeof value)
      : (JSON.stringify(value) ?? typeof value);
  return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
}
