import { describe, expect, it } from 'vitest';
import type { Identity } from '../src/index.ts';
import { type Checked, check, inWords } from './support/check.ts';
import { contractOf, json, specOf } from './support/contract-of.ts';
import { type Answered, type Asked, serve } from './support/serve.ts';

const secret = 'k3y/with+odd=ch%ars "and" quotes-0123456789';
const extra = 'gateway-token-9876543210';
const main: Identity = { name: 'main', credentials: { '*': { value: secret, env: 'THE_KEY' } } };

const schemes = {
  bearer: { type: 'http', scheme: 'bearer' },
  basic: { type: 'http', scheme: 'basic' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
};

/** A server that sends back what it got, in every coding, and breaks its spec with each part of it. */
function echo(asked: Asked): Answered {
  const raw = `${secret} ${JSON.stringify(asked.headers)} ${[...asked.query].join(' ')}`;
  const encoded = [
    raw,
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    Buffer.from(secret).toString('base64'),
    Buffer.from(`user:${secret}`).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(secret).toString('hex'),
    JSON.stringify(secret),
    extra,
  ];
  return {
    status: asked.path === '/fails' ? 500 : 200,
    headers: {
      'content-type': 'application/json',
      'x-count': secret.replaceAll('"', ''),
      'x-echo': encodeURIComponent(secret),
      'set-cookie': `session=${encodeURIComponent(secret)}`,
    },
    body: JSON.stringify({
      id: secret,
      size: encoded[1],
      list: encoded,
      [secret]: encodeURIComponent(secret),
      message: encoded.join('\n'),
    }),
  };
}

const shape = json({
  type: 'object',
  properties: {
    id: { type: 'integer' },
    size: { type: 'integer' },
    list: { type: 'array', items: { type: 'integer' } },
    message: { type: 'string', maxLength: 5 },
  },
});
const operation = (id: string) => ({
  operationId: id,
  responses: { 200: { ...shape, headers: { 'X-Count': { schema: { type: 'integer' } } } } },
});

async function checkEcho(kind: keyof typeof schemes): Promise<Checked> {
  const contract = await contractOf(
    specOf(
      '3.1.0',
      { '/echo': { get: operation('echo') }, '/fails': { get: operation('fails') } },
      { security: [{ key: [] }], components: { securitySchemes: { key: schemes[kind] } } },
    ),
  );
  const served = await serve(echo);
  try {
    return await check(contract, served.url, {
      identities: [main],
      headers: { 'X-Gateway': { value: extra, env: 'GATEWAY' } },
    });
  } finally {
    await served.close();
  }
}

/** Every way in which a text could still tell the secret. */
function spellings(value: string): readonly string[] {
  return [
    value,
    encodeURIComponent(value),
    encodeURIComponent(encodeURIComponent(value)),
    encodeURIComponent(value).replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    JSON.stringify(value).slice(1, -1),
    JSON.stringify(JSON.stringify(value).slice(1, -1)).slice(1, -1),
    Buffer.from(value).toString('base64').slice(0, 24),
    Buffer.from(value).toString('hex'),
  ];
}

describe('a secret', () => {
  it.each(Object.keys(schemes) as (keyof typeof schemes)[])(
    'in %s appears in no event and no result, whatever the target sends back',
    async (kind) => {
      const { result, events } = await checkEcho(kind);
      expect(result.findings.length, inWords(result)).toBeGreaterThan(2);
      const told = JSON.stringify({ result, events });
      for (const value of [secret, extra])
        for (const spelling of spellings(value)) expect(told).not.toContain(spelling);
    },
  );

  it('is named in commands by its variable', async () => {
    const { result } = await checkEcho('header');
    for (const finding of result.findings) expect(finding.curl).toMatch(/THE_KEY|GATEWAY/);
  });
});
