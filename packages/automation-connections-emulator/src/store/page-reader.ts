import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { CursorKey } from '../domain/cursor.ts';
import type { Filter } from '../domain/filter.ts';
import type { Sort, SortField } from '../domain/sort.ts';
import type { StoredConnection } from '../domain/tenant-objects.ts';
import { filterSql } from './filter-sql.ts';

export interface PageQuery {
  /** Only what this user owns or shares a space with; everything when undefined. */
  readonly visibleTo: string | undefined;
  readonly filter: Filter | undefined;
  readonly sort: Sort;
  /** The page begins beside this key, or at the list's edge without one; at the start when undefined. */
  readonly from: { readonly direction: 'next' | 'prev'; readonly key: CursorKey | undefined } | undefined;
  readonly limit: number;
  /** Rows that the sort does not tell apart run against it. */
  readonly tiesReversed?: boolean;
  /** Letters sort and page as their other case does; ASCII alone. */
  readonly sortIgnoresCase?: boolean;
  /** `eq` takes no notice of case; ASCII alone. */
  readonly filterIgnoresCase?: boolean;
}

export interface Page {
  /** In the order of the list, whichever way the page was reached. */
  readonly rows: readonly StoredConnection[];
  readonly hasNext: boolean;
  readonly hasPrev: boolean;
}

/** The columns of each sort: its own, then one that no two rows share. */
const keyColumns: Readonly<Record<SortField, readonly [string, string]>> = {
  id: ['id', 'id'],
  name: ['name', 'id'],
  createdAt: ['created_at', 'created_order'],
  updatedAt: ['updated_at', 'updated_order'],
};

/** The key of a row under a sort, for a cursor that begins beside it. */
export function keyOf(sort: Sort, row: StoredConnection): CursorKey {
  switch (sort.field) {
    case 'id':
      return [row.id, row.id];
    case 'name':
      return [row.name, row.id];
    case 'createdAt':
      return [row.createdAt, row.createdOrder];
    case 'updatedAt':
      return [row.updatedAt, row.updatedOrder];
  }
}

/** Statements kept ready; filters are the clients' choice, so the number is bounded. */
const maxStatements = 64;

/**
 * Pages by key, not by offset: rows that come and go between two pages neither repeat nor hide others.
 */
export function pageReader(
  db: DatabaseSync,
  columns: string,
  read: (row: Record<string, SQLOutputValue>) => StoredConnection,
): (query: PageQuery) => Page {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= maxStatements) statements.clear();
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const select = (query: PageQuery, key: CursorKey | undefined, backwards: boolean, limit: number) => {
    const { where, values } = conditions(query);
    const [name, tie] = keyColumns[query.sort.field];
    const column = query.sortIgnoresCase === true ? `${name} COLLATE NOCASE` : name;
    const rising = query.sort.descending === backwards;
    const tieRising = query.tiesReversed === true ? !rising : rising;
    if (key !== undefined) {
      if (rising === tieRising) {
        where.push(`(${column}, ${tie}) ${beyond(rising)} (?, ?)`);
        values.push(...key);
      } else {
        where.push(`(${column} ${beyond(rising)} ? OR ${column} = ? AND ${tie} ${beyond(tieRising)} ?)`);
        values.push(key[0], ...key);
      }
    }
    const sql = `SELECT ${columns} FROM connections WHERE ${where.join(' AND ')} ORDER BY ${column} ${direction(rising)}, ${tie} ${direction(tieRising)} LIMIT ?`;
    return prepared(sql)
      .all(...values, limit)
      .map(read);
  };
  return (query) => {
    const backwards = query.from?.direction === 'prev';
    const found = select(query, query.from?.key, backwards, query.limit + 1);
    const hasMore = found.length > query.limit;
    const rows = hasMore ? found.slice(0, query.limit) : found;
    const hasBehind = query.from !== undefined && isBehind(select, query, rows[0], backwards);
    return backwards
      ? { rows: rows.toReversed(), hasNext: hasBehind, hasPrev: hasMore }
      : { rows, hasNext: hasMore, hasPrev: hasBehind };
  };
}

const beyond = (rising: boolean) => (rising ? '>' : '<');
const direction = (rising: boolean) => (rising ? 'ASC' : 'DESC');

type Select = (
  query: PageQuery,
  key: CursorKey | undefined,
  backwards: boolean,
  limit: number,
) => StoredConnection[];

/** Whether a row lies on the side that the page was reached from. */
function isBehind(
  select: Select,
  query: PageQuery,
  first: StoredConnection | undefined,
  backwards: boolean,
): boolean {
  if (first !== undefined) return select(query, keyOf(query.sort, first), !backwards, 1).length > 0;
  // An empty page has no row of its own: anything left in the list is behind it.
  return select({ ...query, from: undefined }, undefined, false, 1).length > 0;
}

function conditions(query: PageQuery): { where: string[]; values: SQLInputValue[] } {
  const where: string[] = [];
  const values: SQLInputValue[] = [];
  if (query.visibleTo !== undefined) {
    where.push('(owner_id = ? OR space_id IN (SELECT space_id FROM members WHERE user_id = ?))');
    values.push(query.visibleTo, query.visibleTo);
  }
  if (query.filter !== undefined) {
    const filter = filterSql(query.filter, query.filterIgnoresCase === true);
    where.push(filter.sql);
    values.push(...filter.values);
  }
  return { where: where.length === 0 ? ['TRUE'] : where, values };
}
