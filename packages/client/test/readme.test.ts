import { expect, test } from 'vitest';
import { json, startServer } from './loopback-server.ts';
import { runReadmeExample } from './run-readme-example.ts';

const readme = new URL('../README.md', import.meta.url);

test('the example of the README runs against a server', async () => {
  const server = await startServer(({ url, headers }, response) => {
    if (headers.authorization !== 'Bearer t') json(response, 401, {});
    else if (url === '/pets/a%2Fb') json(response, 200, { id: 'a/b' });
    else json(response, 404, { errors: [{ code: 'PET-1', title: 'No such pet' }], traceId: 'abc' });
  });
  try {
    const printed = await runReadmeExample(readme, { PETS_URL: server.url, PETS_TOKEN: 't' });

    expect(printed).toBe("{ id: 'a/b' }\n404 PET-1 abc\n");
  } finally {
    await server.close();
  }
});
