import type { Server } from 'node:http';
import { MockError } from './mock-error.ts';

/** Listens on 127.0.0.1; resolves to the port that was taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(port, error)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function refusal(port: number, cause: NodeJS.ErrnoException): MockError {
  if (cause.code === 'EADDRINUSE') {
    return new MockError(
      'port-in-use',
      `port ${port} on 127.0.0.1 is already in use`,
      'Stop what listens there, or choose another port; 0 takes a free one.',
      { cause },
    );
  }
  return new MockError(
    'port-refused',
    `cannot listen on port ${port} of 127.0.0.1: ${cause.message}`,
    'Choose another port; 0 takes a free one.',
    { cause },
  );
}
