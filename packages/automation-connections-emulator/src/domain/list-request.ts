import { ApiError } from './api-error.ts';
import type { Call, Query } from './call.ts';
import type { PageCursor } from './cursor.ts';
import type { Filter } from './filter.ts';
import type { Parts } from './parts.ts';
import { type Sort, writeSort } from './sort.ts';

/** One page of one list, as asked for. */
export interface ListRequest {
  readonly limit: number;
  readonly sort: Sort;
  readonly filter: Filter | undefined;
  readonly filterText: string | undefined;
  readonly listAll: boolean;
  readonly cursor: PageCursor | undefined;
}

/** The neighbours of a page; null where there is none. */
export interface PageLinks {
  readonly next: PageCursor | null;
  readonly prev: PageCursor | null;
}

/**
 * Reads the query of a list. A cursor carries sort, filter and `listAll` with it; given again they must agree.
 *
 * @throws ApiError 400 for a value that does not fit, 403 for `listAll` without the role
 */
export function readList(parts: Parts, call: Call): ListRequest {
  const raw = (name: string) => single(call.query, name);
  const cursorText = raw('cursor');
  const cursor = cursorText === undefined ? undefined : parts.readCursor(cursorText);
  const sort = parts.readSort(raw('sort') ?? cursor?.sort);
  const filterText = raw('filter') ?? cursor?.filter;
  const listAllText = raw('listAll');
  const listAll = parts.readBoolean('listAll', listAllText ?? String(cursor?.listAll ?? false));
  const limit = parts.readLimit(raw('limit'));
  const filter = parts.readFilter(filterText);
  if (
    cursor !== undefined &&
    (cursor.sort !== writeSort(sort) || cursor.filter !== filterText || cursor.listAll !== listAll)
  ) {
    throw new ApiError(400, 'cursor: was issued for another sort, filter or listAll');
  }
  if (listAll && !parts.mayListAll(call.user)) {
    throw new ApiError(403, 'listAll: restricted to tenant admins and analytics admins');
  }
  return { limit, sort, filter, filterText, listAll, cursor };
}

export const limitRange = { min: 1, max: 200, default: 100 } as const;

export function readLimit(raw: string | undefined): number {
  if (raw === undefined) return limitRange.default;
  const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
  if (!(value >= limitRange.min && value <= limitRange.max)) {
    throw new ApiError(
      400,
      `limit: ${JSON.stringify(raw)} is not an integer from ${limitRange.min} to ${limitRange.max}`,
    );
  }
  return value;
}

export function readBoolean(name: string, raw: string | undefined): boolean {
  if (raw === undefined || raw === 'false') return false;
  if (raw === 'true') return true;
  throw new ApiError(400, `${name}: ${JSON.stringify(raw)} is neither true nor false`);
}

/** The one value of a known parameter; a repeated one is refused, since nothing says which would count. */
export function single(query: Query, name: string): string | undefined {
  const values = query.get(name);
  if (values !== undefined && values.length > 1)
    throw new ApiError(400, `${name}: given ${values.length} times`);
  return values?.[0];
}
