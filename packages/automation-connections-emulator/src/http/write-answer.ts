import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Answer } from '../domain/call.ts';

const prefix = randomBytes(8).toString('hex');
let traces = 0;

/** 32 hex digits that no other request of this or another process has. */
export function newTraceId(): string {
  traces += 1;
  return prefix + traces.toString(16).padStart(16, '0');
}

/**
 * Sends an answer with the headers that every answer of the service carries.
 *
 * It writes to Node's own response: nothing of Fastify's works on an answer here, and passing through it costs a fifth
 * of a read.
 */
export function writeAnswer(reply: FastifyReply, answer: Answer, traceId: string): FastifyReply {
  const text = answer.text ?? textOf(answer.body);
  const headers = [
    'cache-control',
    'no-store',
    'pragma',
    'no-cache',
    'strict-transport-security',
    'max-age=15724800; includeSubDomains',
  ];
  const own = answer.headers;
  add(headers, own, 'x-b3-traceid', traceId);
  if (text !== undefined) {
    add(headers, own, 'content-type', 'application/json; charset=utf-8');
    add(headers, own, 'content-length', String(Buffer.byteLength(text)));
  } else if (answer.status !== 204) headers.push('content-length', '0');
  for (const name in own) {
    const value = own[name];
    if (value) headers.push(name, value);
  }
  reply.hijack();
  const response = reply.raw;
  response.writeHead(answer.status, headers);
  response.end(text);
  return reply;
}

function add(headers: string[], own: Answer['headers'], name: string, value: string): void {
  // An answer's own header beats the common one, an empty one too.
  if (own?.[name] === undefined) headers.push(name, value);
}

/** A body that is frozen is answered again and again, and always alike. */
const texts = new WeakMap<object, string>();

function textOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.isFrozen(body)) return JSON.stringify(body);
  const known = texts.get(body);
  if (known !== undefined) return known;
  const text = JSON.stringify(body);
  texts.set(body, text);
  return text;
}
