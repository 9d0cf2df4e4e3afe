import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { ApiError } from './api-error.ts';

/** Where a page begins, and of which list: enough to go on when rows come and go between pages. */
export interface PageCursor {
  readonly direction: 'next' | 'prev';
  /** As `writeSort` writes it. */
  readonly sort: string;
  readonly filter: string | undefined;
  readonly listAll: boolean;
  /** The sort key of the row beside which the page begins; the row itself may be gone. Undefined: the list's own edge. */
  readonly key: CursorKey | undefined;
}

/** Value of the sorted field, then the tie-breaker. */
export type CursorKey = readonly [value: string | number, tie: string | number];

export interface CursorCodec {
  write(cursor: PageCursor): string;
  read(text: string): PageCursor;
}

/**
 * Seals cursors with AES-256-GCM: opaque to clients, and any change of a byte is noticed.
 *
 * The nonce is derived from the content, so the same page has the same link in every run of one seed.
 */
export function cursorCodec(secret: string): CursorCodec {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'page-cursor', 32));
  return {
    write(cursor) {
      const { direction, sort, filter, listAll } = cursor;
      const text = JSON.stringify([direction, sort, filter ?? null, listAll, cursor.key ?? null]);
      const nonce = createHmac('sha256', key).update(text).digest().subarray(0, 12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    read(text) {
      const opened = open(key, text);
      if (opened === undefined) throw new ApiError(400, 'cursor: not a cursor that this service issued');
      const [direction, sort, filter, listAll, cursorKey] = opened;
      return { direction, sort, filter: filter ?? undefined, listAll, key: cursorKey ?? undefined };
    },
  };
}

type Sealed = [PageCursor['direction'], string, string | null, boolean, CursorKey | null];

function open(key: Buffer, text: string): Sealed | undefined {
  const bytes = Buffer.from(text, 'base64url');
  // Buffer skips what is no base64url, so a changed text could decode to the same bytes.
  if (bytes.length < 29 || bytes.toString('base64url') !== text) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return JSON.parse(
      decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8'),
    ) as Sealed;
  } catch {
    return undefined;
  }
}
