import type { IncomingHttpHeaders } from 'node:http';

export interface BodyProblem {
  readonly status: 400 | 415;
  readonly title: string;
  readonly detail: string;
}

/** Prism reads these; with any other it never answers. */
const charsets = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin1']);

/**
 * Why Prism 5.16 would never answer this body; undefined when it will.
 * It waits for the end of a request that has already ended whenever it cannot parse the body.
 */
export function bodyProblem(headers: IncomingHttpHeaders, body: Buffer): BodyProblem | undefined {
  if (body.length === 0) return undefined;
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') {
    return unsupported(`The mock reads no content-encoding "${encoding}": send the body as it is.`);
  }
  const { type, charset } = contentType(headers['content-type'] ?? '');
  if (!charsets.has(charset)) return unsupported(`The mock reads no charset "${charset}": send UTF-8.`);
  return isJson(type) ? jsonProblem(body) : undefined;
}

function unsupported(detail: string): BodyProblem {
  return { status: 415, title: 'Unsupported media type', detail };
}

function jsonProblem(body: Buffer): BodyProblem | undefined {
  try {
    JSON.parse(body.toString('utf8'));
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 400, title: 'Malformed JSON', detail: `The request body is not JSON: ${reason}` };
  }
}

function contentType(header: string): { readonly type: string; readonly charset: string } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  return { type, charset: charset?.replace(/^"|"$/g, '') || 'utf-8' };
}

function isJson(type: string): boolean {
  return type === 'application/json' || (type.startsWith('application/') && type.endsWith('+json'));
}
