/**
 * Whether to colour what is written to a stream: on a terminal, unless `NO_COLOR` (https://no-color.org) or
 * `TERM=dumb` says no; `FORCE_COLOR` decides alone where it is set.
 */
export function colorWanted(isTTY: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
