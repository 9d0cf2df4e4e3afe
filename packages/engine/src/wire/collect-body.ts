import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

export interface BodyCollector {
  write(chunk: Buffer): void;
  /** The last byte came. */
  end(): void;
  /** Drops what was collected; no callback follows. */
  stop(): void;
}

export interface CollectOptions {
  /** Content codings in the order in which they were applied, lower case. */
  readonly encodings: readonly string[];
  /** Bytes after decoding. */
  readonly limit: number;
  pause(): void;
  resume(): void;
  /** Called once; `truncated` as soon as the limit is passed. */
  onEnd(body: Uint8Array, truncated: boolean): void;
  onError(message: string): void;
}

// Each coding multiplies what a small answer can swell to; nobody applies three.
const maxEncodings = 3;

/** Collects a body and undoes its content codings on the way, so that a small answer cannot swell beyond the limit in memory. */
export function collectBody(options: CollectOptions): BodyCollector {
  const { encodings, limit } = options;
  const chunks: Buffer[] = [];
  let size = 0;
  let received = 0;
  let done = false;
  let decoders: readonly Transform[] | undefined;

  const finish = (truncated: boolean): void => {
    if (done) return;
    done = true;
    const body = Buffer.concat(chunks);
    stop();
    options.onEnd(body, truncated);
  };
  const fail = (message: string): void => {
    if (done) return;
    stop();
    options.onError(message);
  };
  const keep = (chunk: Buffer): void => {
    if (done) return;
    const room = limit - size;
    chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    size += Math.min(chunk.length, room);
    if (chunk.length > room) finish(true);
  };
  function stop(): void {
    done = true;
    chunks.length = 0;
    for (const decoder of decoders ?? []) decoder.destroy();
  }

  const start = (firstByte: number): readonly Transform[] => {
    const chain: Transform[] = [];
    // The last coding applied is the first to be undone.
    for (const encoding of encodings.toReversed()) {
      const decoder = decoderFor(encoding, firstByte);
      decoder.on('error', (error) => fail(`the body is not valid ${encoding}: ${error.message}`));
      chain.at(-1)?.pipe(decoder);
      chain.push(decoder);
    }
    chain
      .at(-1)
      ?.on('data', keep)
      .on('end', () => finish(false));
    return chain;
  };

  return {
    write(chunk) {
      if (done || chunk.length === 0) return;
      received += chunk.length;
      if (encodings.length === 0) {
        keep(chunk);
        return;
      }
      if (decoders === undefined) {
        const unknown = encodings.find((encoding) => !supported.has(encoding));
        if (unknown !== undefined)
          return fail(`content-encoding ${JSON.stringify(unknown)} is not supported`);
        if (encodings.length > maxEncodings)
          return fail(`${encodings.length} content codings; the limit is ${maxEncodings}`);
        decoders = start(chunk[0] ?? 0);
      }
      const [first] = decoders;
      if (first?.write(chunk) === false) {
        options.pause();
        first.once('drain', options.resume);
      }
    },
    end() {
      // No body at all needs no decoding: answers to HEAD, 204, 304.
      if (received === 0 || decoders === undefined) finish(false);
      else decoders[0]?.end();
    },
    stop,
  };
}

const supported = new Set(['gzip', 'x-gzip', 'deflate', 'br']);

function decoderFor(encoding: string, firstByte: number): Transform {
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding !== 'deflate') return createGunzip();
  // Many servers send raw deflate under this name; a zlib header always ends its first byte in 8 (RFC 1950, section 2.2).
  return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
}
