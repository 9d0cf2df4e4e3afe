import type { JsonPointer } from '../json.ts';
import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { nameSchema, pointerSchema } from './value-shapes.ts';

/**
 * How a list is walked. Pointers lead into the success response. A next or prev value that is null, absent or
 * empty means that there is no such page.
 */
export interface PagingExtension extends Declared {
  /** The array of items; the empty pointer when the response is the array. */
  readonly items: JsonPointer;
  /** Query parameter that bounds the items of a page. */
  readonly limitParameter?: string;
  /** What becomes of a limit above the maximum of its schema. */
  readonly limitOverflow?: 'reject' | 'clamp';
  /** Query parameter that takes an opaque cursor. */
  readonly cursorParameter?: string;
  /** URL of the next page, to be fetched as it is. */
  readonly next?: JsonPointer;
  /** URL of the page before. */
  readonly prev?: JsonPointer;
  /** Cursor of the next page, to be sent as `cursorParameter`. */
  readonly nextCursor?: JsonPointer;
  readonly prevCursor?: JsonPointer;
  /** Links stand in `Link` headers (RFC 8288). */
  readonly linkHeader?: boolean;
  /** Query parameter that skips this many items. */
  readonly offsetParameter?: string;
  /** Query parameter that takes the number of a page. */
  readonly pageParameter?: string;
  readonly firstPage?: number;
  /**
   * True: every page but the first leads back to the one before. False or absent: it may not, but where it
   * does, it must be right.
   */
  readonly prevPromised?: boolean;
  /** Links are absolute URLs. */
  readonly absoluteLinks?: boolean;
  /** Links carry the limit, sort and filter on, so that nothing needs to be added to them. */
  readonly linksKeepQuery?: boolean;
}

export const paging: ExtensionSchema = {
  appliesTo: ['operation'],
  description: 'Says how to walk a list page by page, and what its limit promises.',
  schema: declaredObject({
    required: { items: pointerSchema },
    optional: {
      limitParameter: nameSchema,
      limitOverflow: { enum: ['reject', 'clamp'] },
      cursorParameter: nameSchema,
      next: pointerSchema,
      prev: pointerSchema,
      nextCursor: pointerSchema,
      prevCursor: pointerSchema,
      linkHeader: { type: 'boolean' },
      offsetParameter: nameSchema,
      pageParameter: nameSchema,
      firstPage: { type: 'integer', minimum: 0 },
      prevPromised: { type: 'boolean' },
      absoluteLinks: { type: 'boolean' },
      linksKeepQuery: { type: 'boolean' },
    },
    also: {
      anyOf: [
        { required: ['next'] },
        { required: ['nextCursor', 'cursorParameter'] },
        { required: ['linkHeader'], properties: { linkHeader: { const: true } } },
        { required: ['offsetParameter'] },
        { required: ['pageParameter'] },
      ],
      dependentRequired: {
        limitOverflow: ['limitParameter'],
        nextCursor: ['cursorParameter'],
        prevCursor: ['nextCursor'],
        firstPage: ['pageParameter'],
      },
    },
  }),
};
