import {
  type Contract,
  isObject,
  type JsonPointer,
  type JsonValue,
  type Operation,
  type Parameter,
} from '@plumbline/openapi';
import { successSchema } from './resources.ts';
import { dereference, propertiesOf } from './schema-view.ts';

/** How a list is walked page by page. */
export interface Paging {
  /** The operation's parameter that bounds a page. */
  readonly limit?: Parameter;
  readonly next: NextPage;
  /** Where the response links to the page before; only when the spec promises it. */
  readonly prev?: JsonPointer;
  readonly declared: boolean;
}

export type NextPage =
  /** A URL in the body. */
  | { readonly kind: 'link'; readonly pointer: JsonPointer }
  /** A cursor in the body that goes into a parameter. */
  | { readonly kind: 'cursor'; readonly pointer: JsonPointer; readonly parameter: string }
  /** `Link: <…>; rel="next"` (RFC 8288). */
  | { readonly kind: 'link-header' }
  | { readonly kind: 'offset'; readonly parameter: string }
  | { readonly kind: 'page'; readonly parameter: string; readonly first: number | undefined };

/** Reads paging from `x-plumbline-paging`, else from the usual names of parameters and response fields. */
export function pagingOf(contract: Contract, list: Operation): Paging | undefined {
  const declared = list.extensions['x-plumbline-paging'];
  return isObject(declared) ? declaredPaging(list, declared) : inferredPaging(contract, list);
}

function declaredPaging(
  list: Operation,
  declared: { readonly [key: string]: JsonValue },
): Paging | undefined {
  const limit = queryParameter(list, [text(declared['limitParameter'])]);
  const next = text(declared['next']);
  const cursor = text(declared['cursorParameter']);
  const nextCursor = text(declared['nextCursor']);
  const prev = text(declared['prev']);
  const offset = text(declared['offsetParameter']);
  const page = text(declared['pageParameter']);
  const first = declared['firstPage'];
  const step = ((): NextPage | undefined => {
    if (next !== undefined) return { kind: 'link', pointer: next };
    if (nextCursor !== undefined && cursor !== undefined)
      return { kind: 'cursor', pointer: nextCursor, parameter: cursor };
    if (declared['linkHeader'] === true) return { kind: 'link-header' };
    if (offset !== undefined) return { kind: 'offset', parameter: offset };
    return page === undefined
      ? undefined
      : { kind: 'page', parameter: page, first: typeof first === 'number' ? first : undefined };
  })();
  if (!step) return undefined;
  return {
    declared: true,
    next: step,
    ...(limit && { limit }),
    ...(prev !== undefined && declared['prevPromised'] === true && { prev }),
  };
}

const limitNames = [
  'limit',
  'pageSize',
  'page_size',
  'perPage',
  'per_page',
  'size',
  'maxResults',
  'max_results',
  'top',
  '$top',
  'count',
];
const cursorNames = [
  'cursor',
  'pageToken',
  'page_token',
  'nextToken',
  'next_token',
  'after',
  'continuationToken',
  'starting_after',
  'next',
];
const linkPointers = [
  '/links/next/href',
  '/_links/next/href',
  '/links/next',
  '/paging/next',
  '/next',
  '/nextLink',
  '/@odata.nextLink',
];
const cursorPointers = [
  '/nextCursor',
  '/next_cursor',
  '/nextPageToken',
  '/next_page_token',
  '/nextToken',
  '/next_token',
  '/meta/nextCursor',
  '/meta/next_cursor',
  '/pagination/nextCursor',
  '/pagination/next_cursor',
  '/paging/cursors/after',
  '/cursor',
];

function inferredPaging(contract: Contract, list: Operation): Paging | undefined {
  const limit = queryParameter(list, limitNames);
  const next = inferredNext(contract, list);
  return next && { declared: false, next, ...(limit && { limit }) };
}

function inferredNext(contract: Contract, list: Operation): NextPage | undefined {
  const cursor = queryParameter(list, cursorNames);
  if (cursor) {
    const pointer = cursorPointers.find((each) => isDeclared(contract, list, each));
    if (pointer !== undefined) return { kind: 'cursor', pointer, parameter: cursor.name };
  }
  const link = linkPointers.find((each) => isDeclared(contract, list, each));
  if (link !== undefined) return { kind: 'link', pointer: link };
  const declaresLink = list.responses.some(
    (response) =>
      response.status.startsWith('2') &&
      response.headers.some((header) => header.name.toLowerCase() === 'link'),
  );
  if (declaresLink) return { kind: 'link-header' };
  const offset = queryParameter(list, ['offset', 'skip', '$skip', 'start']);
  if (offset) return { kind: 'offset', parameter: offset.name };
  const page = queryParameter(list, ['page', 'pageNumber', 'page_number', 'pageIndex']);
  return page && { kind: 'page', parameter: page.name, first: firstPage(page) };
}

/** Known only when the spec says: some APIs count pages from 0, some from 1. */
function firstPage(parameter: Parameter): number | undefined {
  const schema = parameter.schema?.schema;
  if (!isObject(schema)) return undefined;
  const start = schema['default'] ?? schema['minimum'];
  return typeof start === 'number' ? start : undefined;
}

function isDeclared(contract: Contract, list: Operation, pointer: JsonPointer): boolean {
  let at = successSchema(list);
  for (const name of pointer.slice(1).split('/')) {
    at = at && propertiesOf(contract.document, dereference(contract.document, at)).get(name);
  }
  return at !== undefined;
}

function queryParameter(operation: Operation, names: readonly (string | undefined)[]): Parameter | undefined {
  for (const name of names) {
    const found = operation.parameters.find(
      (parameter) => parameter.in === 'query' && parameter.name === name,
    );
    if (found) return found;
  }
  return undefined;
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
