import type { Operation } from '@plumbline/openapi';
import { camelCase, words } from './identifier.ts';

/** What a method's name can be derived from. */
export interface NameContext {
  readonly operation: Operation;
  /** Words of the group's name, which the method need not repeat. */
  readonly noun: readonly string[];
  /** Words of the namespace, such as `v1`. */
  readonly namespace: readonly string[];
}

/**
 * Names for a method, the best first: the operationId without the group's noun (`listPets` in `pets` is `list`), what
 * the method and path say, the whole operationId, the method with the whole path.
 */
export function methodNames({ operation, noun, namespace }: NameContext): readonly string[] {
  const id = hasId(operation) ? words(operation.id) : [];
  const byPath = [operation.method, ...words(operation.path)];
  const names = [shortened(id, noun, namespace), shapeName(operation), id, byPath].map(camelCase);
  return names.filter((name) => name !== '');
}

/** The contract fills in `METHOD /path` where the spec gives no id. */
function hasId({ id, method, path }: Operation): boolean {
  return id !== `${method.toUpperCase()} ${path}`;
}

const connectors = new Set(['a', 'an', 'the', 'of', 'for', 'in', 'on', 'to', 'from']);

function shortened(
  id: readonly string[],
  noun: readonly string[],
  namespace: readonly string[],
): readonly string[] {
  const rest = [...without(without(id, noun), namespace)];
  while (rest.length > 1 && connectors.has(rest.at(-1)?.toLowerCase() ?? '')) rest.pop();
  return rest;
}

/** The words without the first run of others in it; singular and plural count as one. */
function without(all: readonly string[], run: readonly string[]): readonly string[] {
  if (run.length === 0) return all;
  const at = all.findIndex((_, start) => run.every((word, offset) => sameWord(word, all[start + offset])));
  return at < 0 ? all : [...all.slice(0, at), ...all.slice(at + run.length)];
}

function sameWord(one: string, other: string | undefined): boolean {
  return other !== undefined && stem(one) === stem(other);
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/s$/, '');
}

/** `pets`, but not `status`, `address` or `analysis`. */
function isPlural(segment: string): boolean {
  return /(?<![isu])s$/i.test(segment);
}

/** Segments that only announce an action: `/pets/{id}/actions/check`. */
const announcers = new Set(['action', 'actions']);

/** `GET /pets` is `list`, `GET /pets/{id}` `get`, `POST /pets/{id}/actions/check` `check`. */
function shapeName({ method, path }: Operation): readonly string[] {
  const segments = path.split('/').filter((segment) => segment !== '');
  const first = segments.findIndex((segment) => segment.includes('{'));
  const tail = (first < 0 ? [] : segments.slice(first)).filter((segment) => !segment.includes('{'));
  const rest = tail.filter((segment) => !announcers.has(segment)).flatMap(words);
  const onItem = segments.at(-1)?.includes('{') ?? false;
  if (method === 'get') return [!onItem && isPlural(segments.at(-1) ?? '') ? 'list' : 'get', ...rest];
  if (method === 'post') return rest.length > 0 ? rest : ['create'];
  if (method === 'put' || method === 'patch') return ['update', ...rest];
  return [method, ...rest];
}
