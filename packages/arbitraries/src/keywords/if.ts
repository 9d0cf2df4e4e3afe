import { combine } from '../facts/combine.ts';
import { type Alternatives, ANYTHING, type Fact, NOTHING } from '../facts/fact.ts';
import { type Keyword, type KeywordContext, originOf } from './keyword.ts';

/** `if` decides between `then` and `else` beside it (applicators, section 10.2.2). */
export const conditional: Keyword = {
  name: 'if',
  assert(entry, context) {
    const place = context.only(entry);
    return [
      ...chosen('then', context, combine(context.expand({ place, negated: false }), branch('then', context))),
      ...chosen('else', context, combine(context.expand({ place, negated: true }), branch('else', context))),
    ];
  },
  deny(entry, context) {
    const place = context.only(entry);
    return [
      ...combine(context.expand({ place, negated: false }), denied('then', context)),
      ...combine(context.expand({ place, negated: true }), denied('else', context)),
    ];
  },
};

function branch(keyword: 'then' | 'else', context: KeywordContext): Alternatives {
  const entry = context.sibling(keyword);
  return entry === undefined ? ANYTHING : context.expand({ place: context.only(entry), negated: false });
}

function denied(keyword: 'then' | 'else', context: KeywordContext): Alternatives {
  const entry = context.sibling(keyword);
  return entry === undefined ? NOTHING : context.expand({ place: context.only(entry), negated: true });
}

function chosen(keyword: 'then' | 'else', context: KeywordContext, alternatives: Alternatives): Alternatives {
  const entry = context.sibling(keyword);
  if (entry === undefined) return alternatives;
  const fact: Fact = {
    kind: 'branch',
    breakable: false,
    choice: `the ${keyword} branch`,
    origin: originOf(entry),
  };
  return combine([[fact]], alternatives);
}
