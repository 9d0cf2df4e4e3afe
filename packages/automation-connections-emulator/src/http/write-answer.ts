import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Answer } from '../domain/call.ts';

const prefix = randomBytes(8).toString('hex');
let traces = 0n;

/** 32 hex digits that no other request of this or another process has. */
export function newTraceId(): string {
  traces += 1n;
  return prefix + traces.toString(16).padStart(16, '0');
}

const commonHeaders = {
  'cache-control': 'no-store',
  pragma: 'no-cache',
  'strict-transport-security': 'max-age=15724800; includeSubDomains',
};

const jsonType = 'application/json; charset=utf-8';

/** Sends an answer with the headers that every answer of the service carries. */
export function writeAnswer(reply: FastifyReply, answer: Answer, traceId: string): FastifyReply {
  reply.code(answer.status).headers(commonHeaders).header('x-b3-traceid', traceId);
  const text = answer.text ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body));
  if (text !== undefined) reply.header('content-type', jsonType);
  for (const name in answer.headers) {
    const value = answer.headers[name];
    if (value) reply.header(name, value);
  }
  return reply.send(text);
}
