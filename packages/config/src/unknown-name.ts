import { nearest } from '@plumbline/openapi';
import { ConfigError, type ConfigErrorCode } from './config-error.ts';

/** The error for a name that is none of the candidates: suggests the near one, or lists them all. */
export function unknownName(
  place: string,
  kind: string,
  name: string,
  candidates: readonly string[],
  code: ConfigErrorCode = 'unknown-name',
): ConfigError {
  const near = nearest(name, candidates);
  return new ConfigError(
    code,
    `${place}: there is no ${kind} ${JSON.stringify(name)}`,
    near === undefined ? `Choose one of: ${candidates.join(', ')}.` : `Did you mean ${JSON.stringify(near)}?`,
  );
}
