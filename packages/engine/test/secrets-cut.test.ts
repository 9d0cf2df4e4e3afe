import { expect, it } from 'vitest';
import { check } from './support/check.ts';
import { contractOf, json, specOf } from './support/contract-of.ts';
import { serve } from './support/serve.ts';

// A JWT-like secret of 400 characters, echoed where it is cut before it is redacted.
const secret = Array.from({ length: 40 }, (_, i) => `part${String(i).padStart(2, '0')}Abcd`).join('');
it.each([
  ['a value of a wrong type, cut at 80 characters', { id: secret }],
  ['a body, cut at 16 KiB', { id: 'x', pad: 'y'.repeat(16_200), more: secret }],
])('no part of a secret is told by %s', async (_name, body) => {
  const schema = { type: 'object', properties: { id: { type: 'integer' }, pad: {}, more: {} } };
  const contract = await contractOf(
    specOf(
      '3.1.0',
      { '/a': { get: { operationId: 'a', responses: { 200: json(schema) } } } },
      {
        security: [{ key: [] }],
        components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      },
    ),
  );
  const served = await serve(() => ({ status: 200, body }));
  const { result } = await check(contract, served.url, {
    identities: [{ name: 'main', credentials: { '*': { value: secret, env: 'K' } } }],
  });
  await served.close();
  expect(result.findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(result)).not.toContain(secret.slice(0, 20));
});
