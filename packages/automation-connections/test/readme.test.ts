import { expect, test } from 'vitest';
import { json, startServer } from './loopback-server.ts';
import { runReadmeExample } from './run-readme-example.ts';

const readme = new URL('../README.md', import.meta.url);

test('the example of the README runs against a server', async () => {
  const server = await startServer(({ method, url, headers }, response) => {
    const path = url.replace('/api/workflows/automation-connections', '');
    if (headers.authorization !== 'Bearer the-api-key') json(response, 401, { errors: [] });
    else if (path === '?limit=10&sort=%2Bname')
      json(response, 200, {
        data: [
          { id: '1', name: 'Mail' },
          { id: '2', name: 'Files' },
        ],
      });
    else if (method === 'POST') json(response, 200, { connected: path.startsWith('/1/') });
    else json(response, 404, { errors: [{ code: 'AC-404', title: 'Not found' }], traceId: 'abc' });
  });
  try {
    const printed = await runReadmeExample(readme, {
      QLIK_TENANT_URL: server.url,
      QLIK_API_KEY: 'the-api-key',
    });

    expect(printed).toBe('Mail works\nFiles is broken\n404 AC-404 abc\n');
  } finally {
    await server.close();
  }
});
