import { ConfigError } from './config-error.ts';
import type { Place } from './place.ts';
import { unknownName } from './unknown-name.ts';

/** Reads one setting from a place. @throws ConfigError naming the place when it is none. */
export type Read<T> = (value: unknown, place: Place) => T;

export const text: Read<string> = (value, place) => {
  if (typeof value !== 'string' || value.trim() === '')
    throw invalid(value, place, 'a text that is not empty', 'Write what is meant, or leave it out.');
  return value;
};

/** A whole number from `minimum` to `maximum`; `mend` says what else to do for one that is not. */
export function integer(
  minimum: number,
  maximum: number = Number.MAX_SAFE_INTEGER,
  mend: string = 'Leave it out to have the default.',
): Read<number> {
  return (value, place) => {
    const number =
      place.form === 'text' && typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number) || number < minimum || number > maximum) {
      const range =
        maximum === Number.MAX_SAFE_INTEGER ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
      const quoted = place.form === 'value' && typeof value === 'string' && /^-?\d+$/.test(value);
      throw invalid(value, place, `a whole number ${range}`, quoted ? 'Write it without quotes.' : mend);
    }
    return number;
  };
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

const durations = 'a number with its unit, such as 500ms, 30s, 5m or 1h';

/** Milliseconds from `500ms`, `30s`, `5m`, `1h`, or a number of seconds. */
export const duration: Read<number> = (value, place) => {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '',
  );
  const unit = (parts?.[2] ?? 's') as keyof typeof units;
  const milliseconds = Number(parts?.[1]) * units[unit];
  if (Number.isNaN(milliseconds)) {
    throw invalid(value, place, 'a duration', `Write ${durations}; a bare number counts seconds.`);
  }
  if (milliseconds === 0) throw outOfRange(value, place, 'must be more than 0', `Write ${durations}.`);
  if (milliseconds >= 2 ** 31) {
    throw outOfRange(value, place, 'must be less than 25 days', `Write ${durations}.`);
  }
  return Math.max(1, Math.round(milliseconds));
};

export function oneOf<const T extends string>(kind: string, names: readonly T[]): Read<T> {
  return (value, place) => {
    const name = text(value, place);
    const found = names.find((candidate) => candidate === name);
    if (found === undefined) throw unknownName(place.text, kind, name, names);
    return found;
  };
}

/** The error for a value of the wrong shape: what was expected, and how to mend it. */
export function invalid(value: unknown, place: Place, expected: string, mend: string): ConfigError {
  return new ConfigError('invalid-value', `${place.text}: ${display(value)} is not ${expected}`, mend);
}

function outOfRange(value: unknown, place: Place, must: string, mend: string): ConfigError {
  return new ConfigError('invalid-value', `${place.text}: ${display(value)} ${must}`, mend);
}

function display(value: unknown): string {
  const shown =
    typeof value === 'function' || value === undefined
      ? String(typeof value)
      : (JSON.stringify(value) ?? typeof value);
  return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
}
