import {
  Agent,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  request as send,
} from 'node:http';
import { withoutBasePath } from './base-path.ts';
import { listen } from './listen.ts';
import { sendProblem } from './problem.ts';
import { bodyProblem } from './request-body.ts';

export interface FrontOptions {
  readonly port: number;
  readonly prismPort: number;
  readonly basePaths: readonly string[];
  readonly patienceMs: number;
}

export interface Front {
  readonly port: number;
  close(): Promise<void>;
}

/** Prism's own limit for a body. */
const bodyLimit = 10 * 1024 * 1024;

/** They describe one connection, not the message (RFC 9110, section 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Starts the server that users talk to: it reads the whole request, refuses what Prism would hang on, passes on the rest. */
export async function startFront(options: FrontOptions): Promise<Front> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((request, response) => {
    handle(request, response, agent, options).catch((error: unknown) => {
      sendProblem(
        response,
        502,
        'Bad gateway',
        `The mock failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
  });
  const port = await listen(server, options.port);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          agent.destroy();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  agent: Agent,
  options: FrontOptions,
): Promise<void> {
  const body = await readBody(request);
  if (body === 'gone') return;
  if (body === 'too-long') {
    response.setHeader('connection', 'close');
    sendProblem(response, 413, 'Content too large', `The mock reads at most ${bodyLimit} bytes.`);
    return;
  }
  const problem = bodyProblem(request.headers, body);
  if (problem) {
    sendProblem(response, problem.status, problem.title, problem.detail);
    return;
  }
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
  if (!url) {
    sendProblem(response, 400, 'Malformed URL', 'The request target is not a URL.');
    return;
  }
  const path = withoutBasePath(url.pathname, options.basePaths) + url.search;
  passOn(request, response, { path, body, agent, options });
}

/** The whole body; `gone` when the client left, `too-long` above the limit. */
async function readBody(request: IncomingMessage): Promise<Buffer | 'gone' | 'too-long'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > bodyLimit) return 'too-long';
      chunks.push(chunk);
    }
  } catch {
    return 'gone';
  }
  return Buffer.concat(chunks);
}

interface Onward {
  readonly path: string;
  readonly body: Buffer;
  readonly agent: Agent;
  readonly options: FrontOptions;
}

function passOn(request: IncomingMessage, response: ServerResponse, onward: Onward): void {
  const { path, body, agent, options } = onward;
  const headers = endToEnd(request.rawHeaders);
  delete headers['expect'];
  // Node sends `content-length: 0` for a body-less POST on its own account; Prism reads both as "no body".
  if (body.length > 0) headers['content-length'] = String(body.length);
  else delete headers['content-length'];
  const upstream = send({
    host: '127.0.0.1',
    port: options.prismPort,
    method: request.method ?? 'GET',
    path,
    headers,
    agent,
  });
  upstream.setTimeout(options.patienceMs, () => {
    sendProblem(response, 504, 'Gateway timeout', `Prism gave no answer within ${options.patienceMs} ms.`);
    upstream.destroy();
  });
  upstream.on('error', (error) => {
    if (!response.writableEnded) sendProblem(response, 502, 'Bad gateway', `Prism failed: ${error.message}`);
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer.rawHeaders));
    answer.pipe(response);
  });
  response.on('close', () => upstream.destroy());
  upstream.end(body);
}

/** Headers by lower-case name, repeated ones as a list, hop-by-hop ones left out. */
function endToEnd(raw: readonly string[]): OutgoingHttpHeaders {
  const headers = new Map<string, string[]>();
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? '';
    if (!hopByHop.has(name)) headers.set(name, [...(headers.get(name) ?? []), raw[index + 1] ?? '']);
  }
  return Object.fromEntries(
    [...headers].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}
