import type { JsonValue } from '@plumbline/openapi';
import { ConfigError } from './config-error.ts';
import type { Place } from './place.ts';

/** Splits `NAME=VALUE` at the first `=`. The value is not shown in errors: it may be a credential. */
export function splitPair(pair: string, place: Place, form: string): readonly [name: string, value: string] {
  const at = pair.indexOf('=');
  if (at < 1) {
    throw new ConfigError(
      'invalid-value',
      `${place.text}: is not of the form ${form}`,
      `Write ${place.text} ${form}.`,
    );
  }
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/**
 * The value of `--value NAME=VALUE`: JSON where it reads as JSON, else the text itself.
 * A number that JavaScript cannot hold exactly stays text, so that no digit of an id is lost.
 */
export function parseValue(value: string): JsonValue {
  try {
    const parsed = JSON.parse(value) as JsonValue;
    return typeof parsed === 'number' && String(parsed) !== value.trim() ? value : parsed;
  } catch {
    return value;
  }
}
