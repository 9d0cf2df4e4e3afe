import type { Domain, Node } from './domain.ts';

/** Least heights of nodes that refer to each other, as a fixed point; infinite for those without any finite value. */
export class Heights {
  readonly #known = new Map<Node, number>();

  of(node: Node): number {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const group = this.#closure(node);
    const tentative = new Map<Node, number>([...group].map((one) => [one, Number.POSITIVE_INFINITY]));
    const look = (one: Node): number =>
      this.#known.get(one) ?? tentative.get(one) ?? Number.POSITIVE_INFINITY;
    for (let changed = true; changed; ) {
      changed = false;
      for (const one of group) {
        const height = Math.min(
          Number.POSITIVE_INFINITY,
          ...one.domains.map((domain) => domain.height(look)),
        );
        if (height >= look(one)) continue;
        tentative.set(one, height);
        changed = true;
      }
    }
    for (const [one, height] of tentative) this.#known.set(one, height);
    return this.#known.get(node) ?? Number.POSITIVE_INFINITY;
  }

  /** Known once the height of its node is. */
  ofDomain(domain: Domain): number {
    return domain.height((node) => this.of(node));
  }

  /** All nodes that decide, not known yet; the deepest first, so that few rounds are needed. */
  #closure(start: Node): readonly Node[] {
    const seen = new Set<Node>();
    const stack = [start];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node) || this.#known.has(node)) continue;
      seen.add(node);
      for (const domain of node.domains) stack.push(...domain.neighbours);
    }
    return [...seen].reverse();
  }
}
