import { parse, type Filter as ScimFilter } from 'scim2-parse-filter';
import { ApiError } from './api-error.ts';

export const filterFields = ['name', 'connectorId', 'ownerId', 'spaceId'] as const;

export type FilterField = (typeof filterFields)[number];

export type Comparison = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

/** A filter of RFC 7644, section 3.4.2.2, reduced to the four fields that this API filters by. */
export type Filter =
  | { readonly op: Comparison; readonly field: FilterField; readonly value: string }
  | { readonly op: 'pr'; readonly field: FilterField }
  | { readonly op: 'and' | 'or'; readonly filters: readonly Filter[] }
  | { readonly op: 'not'; readonly filter: Filter };

/** More terms than this are refused: the database bounds the depth of an expression. */
const maxTerms = 200;

/**
 * Reads the `filter` parameter. Operators and attribute names are matched without regard to case, values exactly.
 *
 * @throws ApiError 400 when the grammar, a field, an operator or the type of a value does not fit
 */
export function readFilter(raw: string | undefined): Filter | undefined {
  if (raw === undefined) return undefined;
  const { text, literals } = liftLiterals(raw);
  let tree: ScimFilter;
  try {
    tree = parse(text);
  } catch {
    throw refusal(raw, 'is not a filter of RFC 7644, section 3.4.2.2');
  }
  let terms = 0;
  const convert = (node: ScimFilter): Filter => {
    terms += 1;
    if (terms > maxTerms) throw refusal(raw, `has more than ${maxTerms} terms`);
    switch (node.op) {
      case 'and':
      case 'or':
        return { op: node.op, filters: node.filters.map(convert) };
      case 'not':
        return { op: 'not', filter: convert(node.filter) };
      case '[]':
        throw refusal(raw, 'uses a value path, and no field here has parts');
      case 'pr':
        return { op: 'pr', field: fieldNamed(raw, node.attrPath) };
      default: {
        const value = typeof node.compValue === 'string' ? literals[Number(node.compValue)] : undefined;
        if (value === undefined)
          throw refusal(raw, `compares ${node.attrPath} with something that is not a string`);
        return { op: node.op, field: fieldNamed(raw, node.attrPath), value };
      }
    }
  };
  return convert(tree);
}

/**
 * Replaces each JSON string by its number before the library sees it: the library keeps backslash escapes
 * as they stand, and takes exponential time over line breaks in a string that never ends.
 */
function liftLiterals(raw: string): { text: string; literals: string[] } {
  const literals: string[] = [];
  const text = raw.replace(/"(?:[^"\\]|\\[\s\S])*"?/g, (literal) => {
    try {
      const value: unknown = JSON.parse(literal);
      return `"${literals.push(String(value)) - 1}"`;
    } catch {
      throw refusal(raw, `holds ${literal}, which is not a JSON string`);
    }
  });
  return { text, literals };
}

function fieldNamed(raw: string, attribute: string): FilterField {
  const field = filterFields.find((each) => each.toLowerCase() === attribute.toLowerCase());
  if (field === undefined)
    throw refusal(raw, `names ${attribute}; filterable are ${filterFields.join(', ')}`);
  return field;
}

function refusal(raw: string, why: string): ApiError {
  return new ApiError(400, `filter: ${JSON.stringify(raw)} ${why}`);
}
