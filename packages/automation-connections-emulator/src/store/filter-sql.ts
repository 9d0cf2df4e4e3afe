import type { Comparison, Filter, FilterField } from '../domain/filter.ts';

export interface BoundSql {
  readonly sql: string;
  readonly values: readonly string[];
}

const fieldColumns: Readonly<Record<FilterField, string>> = {
  name: 'name',
  connectorId: 'connector_id',
  ownerId: 'owner_id',
  spaceId: 'space_id',
};

/** Each comparison over a column; every `?` takes the value. Bytes are compared, so a NUL ends nothing. */
const comparisons: Readonly<Record<Comparison, (column: string) => string>> = {
  eq: (column) => `${column} = ?`,
  ne: (column) => `${column} <> ?`,
  gt: (column) => `${column} > ?`,
  ge: (column) => `${column} >= ?`,
  lt: (column) => `${column} < ?`,
  le: (column) => `${column} <= ?`,
  co: (column) => `instr(${column}, ?) > 0`,
  sw: (column) => `instr(${column}, ?) = 1`,
  ew: (column) =>
    `ifnull(substr(CAST(${column} AS BLOB), -length(CAST(? AS BLOB))), x'') = CAST(? AS BLOB) OR ? = ''`,
};

/** A filter as a condition with bound values: nothing a client wrote becomes SQL. */
export function filterSql(filter: Filter, ignoresCase = false): BoundSql {
  switch (filter.op) {
    case 'and':
    case 'or': {
      const terms = filter.filters.map((each) => filterSql(each, ignoresCase));
      const joined = terms.map((term) => term.sql).join(filter.op === 'and' ? ' AND ' : ' OR ');
      return { sql: `(${joined})`, values: terms.flatMap((term) => term.values) };
    }
    case 'not': {
      const term = filterSql(filter.filter, ignoresCase);
      return { sql: `NOT ${term.sql}`, values: term.values };
    }
    case 'pr':
      return { sql: `(${fieldColumns[filter.field]} <> '')`, values: [] };
    default: {
      const column = fieldColumns[filter.field];
      const sql =
        ignoresCase && filter.op === 'eq' ? `${column} = ? COLLATE NOCASE` : comparisons[filter.op](column);
      return { sql: `(${sql})`, values: Array<string>(sql.split('?').length - 1).fill(filter.value) };
    }
  }
}
