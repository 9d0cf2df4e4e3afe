import type { Settings } from '@plumbline/config';
import type { Profile } from '@plumbline/engine';

/**
 * The shell command that does the same run again. Credentials appear as the names of their variables, and only where a
 * flag named them: those of the config come from the config again.
 */
export function repeatCommand(settings: Settings, profile: Profile): string {
  const flag = (name: string, value: string | number | undefined): readonly string[] =>
    value === undefined ? [] : [name, String(value)];
  return [
    'plumbline',
    'check',
    ...(settings.spec === undefined ? [] : [settings.spec]),
    ...flag('--config', settings.configNamed ? settings.configFile : undefined),
    ...flag('--target', settings.target?.value),
    ...flag('--profile', profile),
    ...flag('--seed', settings.seed),
    ...flag('--max-requests', settings.maxRequests),
    ...flag('--max-writes', settings.maxWrites),
    ...settings.include.flatMap(({ pattern }) => flag('--include', pattern)),
    ...settings.exclude.flatMap(({ pattern }) => flag('--exclude', pattern)),
    ...settings.rules.flatMap((rule) => flag('--rules', rule)),
    ...flag('--fail-on', settings.failOn === 'warning' ? undefined : settings.failOn),
    ...Object.entries(settings.values).flatMap(([name, value]) =>
      flag('--value', `${name}=${JSON.stringify(value)}`),
    ),
    ...settings.headers
      .filter(({ demanded }) => demanded)
      .flatMap(({ name, env }) => flag('--header', `${name}=env:${env}`)),
    ...settings.auth
      .filter(({ demanded }) => demanded)
      .flatMap(({ identity, scheme, env }) =>
        flag(
          '--auth',
          `${identity === 'main' ? '' : `${identity}:`}${scheme === '*' ? '' : `${scheme}=`}env:${env}`,
        ),
      ),
  ]
    .map(shellWord)
    .join(' ');
}

/** POSIX shell: a word of plain characters as it is, any other in single quotes. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
