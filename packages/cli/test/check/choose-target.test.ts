import type { Contract } from '@plumbline/openapi';
import { describe, expect, test } from 'vitest';
import { chooseProfile } from '../../src/check/choose-profile.ts';
import { type ChosenTarget, chooseTarget } from '../../src/check/choose-target.ts';
import { CliError } from '../../src/cli-error.ts';
import { naming, pets, settingsOf } from './settings-of.ts';

const ours = naming({ name: 'automation-connections' });
const emulator: ChosenTarget = { kind: 'emulator', name: 'automation-connections' };

describe('the target', () => {
  test.each<[string, string | undefined, Contract, ChosenTarget]>([
    ['of the flag', 'mock', ours, { kind: 'mock' }],
    ['that the spec names when nothing else does', undefined, ours, emulator],
    ['named as text', undefined, naming('automation-connections'), emulator],
    ['asked for by its kind', 'emulator', ours, emulator],
    [
      'by URL, without the last slash',
      'http://localhost:3000/',
      pets,
      { kind: 'url', url: 'http://localhost:3000' },
    ],
    ['by URL with a base path', 'https://a.example/v1/', pets, { kind: 'url', url: 'https://a.example/v1' }],
  ])('%s', (_name, target, contract, expected) => {
    expect(chooseTarget(settingsOf(target === undefined ? {} : { target }), contract)).toEqual(expected);
  });

  test.each<[string, string | undefined, Contract, string, string]>([
    [
      'none at all',
      undefined,
      pets,
      'no target',
      'URL of a running server (the spec names http://127.0.0.1:1/v1)',
    ],
    ['an emulator that only a spec knows', undefined, naming('node:fs'), 'no target', '--target mock'],
    [
      'an emulator of the prototype',
      'emulator',
      naming('constructor'),
      'there is only automation-connections',
      '--target mock',
    ],
    ['an emulator that no spec names', 'emulator', pets, 'names no emulator', '--target mock'],
    ['a misspelt word', 'emulater', pets, '"emulater"', 'Did you mean emulator?'],
    [
      'a host without a scheme',
      'localhost:3000',
      pets,
      '"localhost:3000"',
      'Did you mean http://localhost:3000?',
    ],
    ['another scheme', 'ftp://a.example', pets, 'nor an http(s) URL', '--target mock'],
    ['a query', 'http://a.example/?x=1', pets, 'has a query', 'base path'],
    [
      'a password, which is not repeated',
      'http://me:s3cr3t@a.example',
      pets,
      'user name or password',
      '--auth env:NAME',
    ],
  ])('refuses %s', (_name, target, contract, message, hint) => {
    const choose = (): ChosenTarget =>
      chooseTarget(settingsOf(target === undefined ? {} : { target }), contract);
    expect(choose).toThrow(CliError);
    try {
      choose();
    } catch (error) {
      expect((error as CliError).message).toContain(message);
      expect((error as CliError).hint).toContain(hint);
      expect(String(error)).not.toContain('s3cr3t');
    }
  });
});

describe('the profile', () => {
  const url = (address: string): ChosenTarget => ({ kind: 'url', url: address });

  test.each<[ChosenTarget, string | undefined, string]>([
    [emulator, undefined, 'full'],
    [emulator, 'readonly', 'readonly'],
    [{ kind: 'mock' }, undefined, 'polite'],
    [url('http://127.0.0.1:1'), undefined, 'polite'],
    [url('http://localhost:1'), 'full', 'full'],
    [url('https://a.example'), undefined, 'readonly'],
    [url('https://a.example'), 'readonly', 'readonly'],
  ])('of %j with %s is %s', (target, profile, expected) => {
    expect(chooseProfile(settingsOf(profile === undefined ? {} : { profile }), target)).toBe(expected);
  });

  test.each(['polite', 'full'])('%s is refused off loopback', (profile) => {
    const choose = (): unknown => chooseProfile(settingsOf({ profile }), url('https://a.example/v1'));
    expect(choose).toThrow(`--profile: profile "${profile}" is refused for https://a.example/v1`);
  });
});
