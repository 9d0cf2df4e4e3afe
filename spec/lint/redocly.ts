/** The part of Redocly's plugin interface that the rules use; the package ships no types. */

export type Node = Readonly<Record<string, unknown>>;

export interface Location {
  readonly source: { readonly absoluteRef: string };
  readonly absolutePointer: string;
  child(key: string | readonly string[]): Location;
}

export interface Context {
  readonly location: Location;
  /** Name of the kind of object: `Root`, `Operation`, `Schema`, … */
  readonly type: { readonly name?: string };
  report(problem: { readonly message: string; readonly location?: Location }): void;
  /** Follows the `$ref` of a node; gives back what is no reference. */
  resolve(node: unknown, from?: string): { readonly node?: unknown; readonly location?: Location };
}

type Visit = (node: Node, context: Context) => void;

export interface Visitor {
  readonly [type: string]: Visit | { readonly enter?: Visit; readonly leave?: Visit } | Visitor;
}

/** Called once for each document that is linted. */
export type Rule = () => Visitor;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
