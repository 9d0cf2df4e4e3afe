import type { Keyword } from './keyword.ts';

/** `$ref` and `$dynamicRef`: the schema they lead to holds here (core, section 8.2.3). */
function reference(name: string): Keyword {
  return {
    name,
    assert: (entry, context) => context.expand({ place: context.resolve(entry), negated: false }),
    deny: (entry, context) => context.expand({ place: context.resolve(entry), negated: true }),
  };
}

export const ref: Keyword = reference('$ref');
export const dynamicRef: Keyword = reference('$dynamicRef');
