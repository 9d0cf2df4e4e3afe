import { expect, test } from 'vitest';
import { ClientError, serverUrl } from '../src/index.ts';

const server = {
  url: 'https://{tenant}.{region}.example.com/{base}',
  defaults: { region: 'us', base: 'api' },
};

test.each([
  [{ tenant: 'acme' }, 'https://acme.us.example.com/api'],
  [{ tenant: 'acme', region: 'eu' }, 'https://acme.eu.example.com/api'],
  [{ tenant: 'acme.eu.example.com' }, 'https://acme.eu.example.com'],
  [{ tenant: 'https://acme.eu.example.com' }, 'https://acme.eu.example.com'],
  [{ tenant: 'acme', base: 'api/v2' }, 'https://acme.us.example.com/api/v2'],
])('%j leads to %s', (variables, expected) => {
  expect(serverUrl(server, variables)).toBe(expected);
});

test.each([
  [{}],
  [{ tenant: '' }],
  [{ tenant: 'evil.com/' }],
  [{ tenant: 'evil.com#' }],
  [{ tenant: 'user@evil.com' }],
  [{ tenant: 'acme', region: 'eu:8080' }],
  [{ tenant: 'acme', base: 'x?y' }],
])('%j is refused', (variables) => {
  expect(() => serverUrl(server, variables)).toThrow(ClientError);
});
