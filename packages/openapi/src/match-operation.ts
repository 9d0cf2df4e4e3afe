import type { Contract, HttpMethod, Operation } from './contract.ts';
import { setMember } from './json.ts';

export interface MatchedOperation {
  readonly operation: Operation;
  /** Percent-decoded values of the path template's names, as they stand in the path. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

export type Match = MatchedOperation | { readonly methodNotAllowed: readonly HttpMethod[] };

export interface MatchOptions {
  /** Path of the server's URL, such as `/v2`; it is taken off before matching. */
  readonly basePath?: string;
}

/**
 * The operation that a request is for. Literal segments win over templated ones, from left to right. When the
 * path is known but not the method, the methods that it has; undefined when the path is unknown.
 *
 * @param url a URL, or a path with or without query, percent-encoded as it is on the wire
 */
export function matchOperation(
  contract: Contract,
  method: string,
  url: string | URL,
  { basePath = '' }: MatchOptions = {},
): Match | undefined {
  const path = withoutBase(pathOf(url), basePath.replace(/\/+$/, ''));
  if (path === undefined) return undefined;
  const segments = path.split('/').map(decode);
  const wanted = method.toLowerCase();
  const methods = new Set<HttpMethod>();
  for (const { operation, template } of routesOf(contract)) {
    const pathParameters = matchSegments(template, segments);
    if (!pathParameters) continue;
    if (operation.method === wanted) return { operation, pathParameters };
    methods.add(operation.method);
  }
  return methods.size > 0 ? { methodNotAllowed: [...methods].sort() } : undefined;
}

interface Segment {
  /** The decoded text of a literal segment. */
  readonly literal?: string;
  readonly pattern?: RegExp;
  readonly names: readonly string[];
  /** 0 literal, 1 with literal parts, 2 only a name. */
  readonly rank: number;
}

interface Route {
  readonly operation: Operation;
  readonly template: readonly Segment[];
}

const routes = new WeakMap<Contract, readonly Route[]>();

/** Most specific first. */
function routesOf(contract: Contract): readonly Route[] {
  let known = routes.get(contract);
  if (!known) {
    known = contract.operations
      .map((operation) => ({ operation, template: parseTemplate(operation.path) }))
      .sort((a, b) => compareTemplates(a.template, b.template));
    routes.set(contract, known);
  }
  return known;
}

function compareTemplates(a: readonly Segment[], b: readonly Segment[]): number {
  for (const [index, segment] of a.entries()) {
    const difference = segment.rank - (b[index]?.rank ?? segment.rank);
    if (difference !== 0) return difference;
  }
  return 0;
}

function parseTemplate(path: string): readonly Segment[] {
  return (path.split(/[?#]/)[0] ?? '').split('/').map((text): Segment => {
    const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
    if (names.length === 0) return { literal: decode(text), names, rank: 0 };
    const literals = text.split(/\{[^{}]*\}/).map((part) => escapeRegExp(decode(part)));
    // Lazy, so that `{name}.{extension}` splits at the first dot.
    return {
      pattern: new RegExp(`^${literals.join('(.+?)')}$`, 'su'),
      names,
      rank: literals.some((part) => part !== '') ? 1 : 2,
    };
  });
}

function matchSegments(
  template: readonly Segment[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const text = segments[index] ?? '';
    if (segment.literal !== undefined && segment.literal !== text) return undefined;
    if (!segment.pattern) continue;
    const found = segment.pattern.exec(text);
    if (!found) return undefined;
    for (const [at, name] of segment.names.entries()) setMember(parameters, name, found[at + 1] ?? '');
  }
  return parameters;
}

function pathOf(url: string | URL): string {
  if (url instanceof URL) return url.pathname;
  return url.split(/[?#]/)[0] ?? '';
}

function withoutBase(path: string, base: string): string | undefined {
  if (base === '') return path;
  if (path === base) return '/';
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

/** What is not valid percent-encoding stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
