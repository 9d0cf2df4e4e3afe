import { createServer, type Server, type Socket } from 'node:net';

export interface RawServer {
  readonly url: string;
  /** Every request head and body that came, as text. */
  readonly received: readonly string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

/** A server on loopback that answers each request, once its head is in, with whatever bytes the script writes. */
export async function rawServer(
  script: (socket: Socket, request: string, turn: number) => void,
): Promise<RawServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < head + 4 + length) return;
      received.push(text);
      const request = text;
      text = '';
      script(socket, request, received.length);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
