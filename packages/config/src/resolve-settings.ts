import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Profile } from '@plumbline/engine';
import { severities } from '@plumbline/findings';
import type { Config } from './config.ts';
import { parseAuths } from './credential-reference.ts';
import { type Environment, environmentVariables } from './environment.ts';
import type { Flags } from './flags.ts';
import type { ConfigFile } from './load-config.ts';
import type { Place } from './place.ts';
import { headers, namePatterns, reports, ruleIds, values } from './read-collection.ts';
import { duration, integer, oneOf, type Read, text } from './read-setting.ts';
import type { Settings } from './settings.ts';
import { unknownName } from './unknown-name.ts';

/** Names that only other packages know. */
export interface Known {
  readonly rules: readonly string[];
  readonly reportFormats: readonly string[];
}

export interface SettingsSources {
  readonly flags: Flags;
  readonly env: Environment;
  readonly file?: ConfigFile | undefined;
  /** Absolute working directory. */
  readonly cwd: string;
  readonly known: Known;
}

const profileNames = ['readonly', 'polite', 'full'] as const satisfies readonly Profile[];

/** Every key of a config file; the compiler keeps it complete. */
const keys: Readonly<Record<keyof Config, true>> = {
  spec: true,
  target: true,
  profile: true,
  seed: true,
  maxRequests: true,
  maxWrites: true,
  maxDuration: true,
  timeout: true,
  randomRuns: true,
  include: true,
  exclude: true,
  rules: true,
  failOn: true,
  values: true,
  headers: true,
  auth: true,
  reports: true,
};

/**
 * One set of settings out of flags, environment, file and defaults, in this order of precedence.
 * `values` and `headers` are merged name by name; every other list is taken whole from the first source that has it.
 *
 * A config file that was found, not named, and that is about another spec than the one asked for, is left aside:
 * its credentials belong to another API.
 *
 * @throws ConfigError for the first setting that is wrong, unknown keys first.
 */
export function resolveSettings(sources: SettingsSources): Settings {
  const { flags, env, cwd, known } = sources;
  for (const key of Object.keys(sources.file?.content ?? {})) {
    if (!Object.hasOwn(keys, key)) {
      throw unknownName(sources.file?.name ?? '', 'key', key, Object.keys(keys), 'unknown-key');
    }
  }
  const specOfUser = first(pathBelow(cwd), spot(flags.spec, '[spec]', cwd), variable('spec', env, cwd));
  const notices: string[] = [];
  const file = aboutAnother(sources, specOfUser?.value) ? undefined : sources.file;
  if (sources.file && !file) {
    notices.push(
      `${sources.file.name} is about another spec and is not used (--config ${sources.file.name} uses it all the same)`,
    );
  }

  const inFile = (key: keyof Config): Spot => {
    const base = file ? dirname(file.path) : cwd;
    return { value: file?.content[key], place: { text: `${file?.name}: ${key}`, form: 'value', base } };
  };
  const scalar = <T>(key: ScalarKey, flag: string, read: Read<T>): Found<T> | undefined =>
    first(read, spot(flags[key], flag, cwd), variable(key, env, cwd), inFile(key));
  const collection = <T>(
    typed: unknown,
    flag: string,
    key: keyof Config,
    read: Read<T>,
  ): Found<T> | undefined => first(read, spot(typed, flag, cwd), inFile(key));
  const merged = <T>(typed: unknown, flag: string, key: keyof Config, read: Read<T>): readonly T[] =>
    [first(read, inFile(key)), first(read, spot(typed, flag, cwd))].flatMap((found) =>
      found ? [found.value] : [],
    );

  const spec = specOfUser ?? first(pathBelow(cwd), inFile('spec'));
  const target = scalar('target', '--target', text);
  const profile = scalar('profile', '--profile', oneOf('profile', profileNames));
  const maxRequests = scalar(
    'maxRequests',
    '--max-requests',
    integer(1, undefined, 'Leave it out to have no cap but that of the target.'),
  );
  const maxWrites = scalar(
    'maxWrites',
    '--max-writes',
    integer(0, undefined, 'Write 0 for a run that changes nothing, or leave it out.'),
  );
  const maxDuration = scalar('maxDuration', '--max-duration', duration);
  const given = merged(flags.value, '--value', 'values', values).flat();
  const fallbackToken = env[environmentVariables.token]?.trim()
    ? `env:${environmentVariables.token}`
    : undefined;
  return {
    ...(file && { configFile: file.path }),
    configNamed: file?.named ?? false,
    ...(spec && { spec: spec.value }),
    ...(target && { target: { value: target.value, place: target.place.text } }),
    ...(profile && { profile: { value: profile.value, place: profile.place.text } }),
    seed: scalar('seed', '--seed', seed)?.value ?? 1,
    ...(maxRequests && { maxRequests: maxRequests.value }),
    ...(maxWrites && { maxWrites: maxWrites.value }),
    ...(maxDuration && { maxDurationMs: maxDuration.value }),
    timeoutMs: scalar('timeout', '--timeout', duration)?.value ?? 10_000,
    randomRuns: first(integer(0, 100_000), inFile('randomRuns'))?.value ?? 20,
    include: collection(flags.include, '--include', 'include', namePatterns)?.value ?? [],
    exclude: collection(flags.exclude, '--exclude', 'exclude', namePatterns)?.value ?? [],
    rules: collection(flags.rules, '--rules', 'rules', ruleIds(known.rules))?.value ?? [],
    failOn: scalar('failOn', '--fail-on', oneOf('severity', severities))?.value ?? 'warning',
    values: Object.fromEntries(given.map(({ name, value }) => [name, value])),
    valueNames: given.map(({ name, place }) => ({ name, place })),
    headers: unique(merged(flags.header, '--header', 'headers', headers).flat()),
    auth:
      first(
        parseAuths,
        spot(flags.auth, '--auth', cwd),
        inFile('auth'),
        spot(fallbackToken, environmentVariables.token, cwd),
      )?.value ?? [],
    reports: collection(flags.report, '--report', 'reports', reports(known.reportFormats))?.value ?? [],
    notices,
  };
}

type ScalarKey = Exclude<keyof typeof environmentVariables, 'token' | 'config' | 'spec'> &
  keyof Flags &
  keyof Config;

interface Spot {
  readonly value: unknown;
  readonly place: Place;
}

interface Found<T> {
  readonly value: T;
  readonly place: Place;
}

function spot(value: unknown, name: string, base: string): Spot {
  const unset = value === undefined || (Array.isArray(value) && value.length === 0);
  return { value: unset ? undefined : value, place: { text: name, form: 'text', base } };
}

/** An empty variable counts as not set, as in most shells' idiom `X= command`. */
function variable(key: keyof typeof environmentVariables, env: Environment, cwd: string): Spot {
  const name = environmentVariables[key];
  return spot(env[name] === '' ? undefined : env[name], name, cwd);
}

/** Reads the first spot that has a value; lower ones are not even looked at. */
function first<T>(read: Read<T>, ...spots: readonly Spot[]): Found<T> | undefined {
  const found = spots.find((candidate) => candidate.value !== undefined);
  return found && { value: read(found.value, found.place), place: found.place };
}

/** A path, relative to the working directory where it lies below; a URL stays as it is. */
function pathBelow(cwd: string): Read<string> {
  return (value, place) => {
    const written = text(value, place);
    if (/^[a-z][a-z\d+.-]+:/i.test(written)) return written;
    const absolute = resolve(place.base, written);
    const short = relative(cwd, absolute);
    return short.startsWith('..') || isAbsolute(short) ? absolute : short;
  };
}

function aboutAnother(sources: SettingsSources, specOfUser: string | undefined): boolean {
  const { file, cwd } = sources;
  if (!file || file.named || specOfUser === undefined || typeof file.content['spec'] !== 'string')
    return false;
  return resolve(cwd, specOfUser) !== resolve(dirname(file.path), file.content['spec']);
}

const seedMend = 'Write random for another seed in each run, or leave it out for 1.';

const seed: Read<number> = (value, place) =>
  value === 'random' ? Math.floor(Math.random() * 2 ** 32) : integer(0, 2 ** 32 - 1, seedMend)(value, place);

/** The last of each name, which is the flag's. Header names ignore case. */
function unique<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.name.toLowerCase(), item])).values()];
}
