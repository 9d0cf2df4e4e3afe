import type { WireRequest } from '../transport.ts';
import { redact } from './redact.ts';
import { cutAtSecrets, printfCall, type ShellSecret, shellWord } from './shell-text.ts';

/** What curl adds of its own accord, unless it is told not to; `expect` asks for a go-ahead before a long body. */
const defaultHeaders = ['user-agent', 'accept', 'content-type', 'expect'];

/** Linux takes 128 KiB in one argument; `printf` is built into the shell and takes any length. */
const maxArgumentBytes = 100_000;

/**
 * A line for any POSIX shell that sends the same request with curl. Secrets are written as the environment variables they
 * came from; a secret in a form that cannot be written so is redacted, and then the line needs a hand.
 */
export function toCurl(request: WireRequest, secrets: readonly ShellSecret[]): string {
  const word = (text: string): string => shellWord(cutAtSecrets(text, secrets));
  const words = ['curl', '-sSi'];
  // curl expands [1-3] and {a,b}, and resolves dot segments, unless it is told not to.
  if (/[[\]{}]/.test(request.url)) words.push('--globoff');
  if (/\/\.{1,2}(?:[/?]|$)/.test(request.url)) words.push('--path-as-is');
  const body = bodyBytes(request);

  if (request.method === 'HEAD' && body === undefined) words.push('-I');
  else if (request.method !== (body === undefined ? 'GET' : 'POST')) words.push('-X', word(request.method));
  words.push(...headerWords(request, body !== undefined, word));

  let pipe = '';
  if (body !== undefined) {
    const text = body.toString('utf8');
    if (body.length <= maxArgumentBytes && isPlain(text) && Buffer.from(text).equals(body))
      words.push('--data-raw', word(text));
    else {
      pipe = `${printfCall(cutAtSecrets(body.toString('latin1'), asBytes(secrets)))} | `;
      words.push('--data-binary', '@-');
    }
  }
  words.push(word(request.url));
  return redact(pipe + words.join(' '), secrets);
}

function headerWords(
  request: WireRequest,
  hasBody: boolean,
  word: (text: string) => string,
): readonly string[] {
  const sent = new Set(request.headers.map(([name]) => name.toLowerCase()));
  const words: string[] = [];
  for (const [name, value] of request.headers) {
    // curl takes `name:` for "leave it out" and `name;` for "send it empty".
    words.push('-H', word(value.trim() === '' ? `${name};` : `${name}: ${value}`));
  }
  for (const name of defaultHeaders) {
    const isBodyHeader = name === 'content-type' || name === 'expect';
    if (!sent.has(name) && (hasBody || !isBodyHeader)) words.push('-H', word(`${name}:`));
  }
  return words;
}

/** An empty body is said by `content-length: 0` where the method expects a body, and not at all elsewhere. */
function bodyBytes(request: WireRequest): Buffer | undefined {
  const bytes = Buffer.from(request.body ?? '');
  return bytes.length > 0 || ['POST', 'PUT', 'PATCH'].includes(request.method) ? bytes : undefined;
}

/** Free of what a terminal acts on or an argument cannot hold; line breaks and tabs may stay. */
function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point.
  return !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/.test(text);
}

function asBytes(secrets: readonly ShellSecret[]): readonly ShellSecret[] {
  return secrets.map(({ value, env }) => ({ value: Buffer.from(value).toString('latin1'), env }));
}
