import type { Settings } from '@plumbline/config';
import { type Contract, isObject, nearest } from '@plumbline/openapi';
import { CliError } from '../cli-error.ts';
import { emulators } from '../emulators.ts';

/** What is to be checked, before anything is started. */
export type ChosenTarget =
  | { readonly kind: 'emulator'; readonly name: string }
  | { readonly kind: 'mock' }
  | { readonly kind: 'url'; readonly url: string };

/** Where to run: the flag's or the config's choice, else the emulator that the spec names. @throws CliError with the choices. */
export function chooseTarget(settings: Settings, contract: Contract): ChosenTarget {
  const chosen = settings.target;
  if (!chosen) {
    const name = emulatorOf(contract);
    if (name !== undefined && Object.hasOwn(emulators, name)) return { kind: 'emulator', name };
    throw new CliError(
      'no-target',
      'no target: neither a flag, nor the config, nor the spec says what to check',
      choices(contract),
    );
  }
  if (chosen.value === 'mock') return { kind: 'mock' };
  if (chosen.value === 'emulator') return chooseEmulator(contract, chosen.place);
  return { kind: 'url', url: targetUrl(chosen.value, chosen.place, contract) };
}

/** The name in the root's `x-plumbline-emulator`, written as text or as `{name}`. */
export function emulatorOf(contract: Contract): string | undefined {
  const extension = contract.extensions['x-plumbline-emulator'];
  const name = isObject(extension) ? extension['name'] : extension;
  return typeof name === 'string' ? name : undefined;
}

function chooseEmulator(contract: Contract, place: string): ChosenTarget {
  const name = emulatorOf(contract);
  const known = Object.keys(emulators);
  if (name !== undefined && known.includes(name)) return { kind: 'emulator', name };
  const missing =
    name === undefined
      ? `the spec "${contract.title}" names no emulator (x-plumbline-emulator)`
      : `the spec names the emulator ${JSON.stringify(name)}, and there is only ${known.join(', ')}`;
  throw new CliError(
    'no-target',
    `${place}: ${missing}`,
    'Choose --target mock, or --target URL of a running server.',
  );
}

function targetUrl(text: string, place: string, contract: Contract): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw notATarget(text, place, contract);
  if (url.username !== '' || url.password !== '') {
    throw new CliError(
      'bad-target',
      `${place}: the URL of the target holds a user name or password (it is not shown)`,
      'Put the credential into an environment variable and name that: --auth env:NAME.',
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new CliError(
      'bad-target',
      `${place}: ${JSON.stringify(text)} has a query or a fragment`,
      'A target is an origin with a base path, such as https://api.example.com/v1.',
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function notATarget(text: string, place: string, contract: Contract): CliError {
  const near = nearest(text, ['emulator', 'mock']);
  // `localhost:3000` reads as a scheme, and is meant as a host.
  const withScheme = /^[\w.-]+:\d+(\/\S*)?$/.test(text) ? `http://${text}` : undefined;
  const meant = near ?? withScheme;
  return new CliError(
    'bad-target',
    `${place}: ${JSON.stringify(text)} is neither emulator, nor mock, nor an http(s) URL`,
    meant === undefined ? choices(contract) : `Did you mean ${meant}?`,
  );
}

function choices(contract: Contract): string {
  const server = contract.servers.map(({ url }) => url).find((url) => /^https?:\/\//.test(url));
  const name = emulatorOf(contract);
  return [
    'Choose --target mock (Prism serves the spec)',
    ...(name !== undefined && Object.hasOwn(emulators, name) ? ['--target emulator'] : []),
    `--target URL of a running server${server === undefined ? '' : ` (the spec names ${server})`}.`,
  ].join(', or ');
}
