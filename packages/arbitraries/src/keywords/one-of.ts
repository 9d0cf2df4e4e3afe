import { combine } from '../facts/combine.ts';
import { disjoint } from '../facts/disjoint.ts';
import type { Alternatives, Fact, Shape } from '../facts/fact.ts';
import type { Entry, Place } from '../schema/place.ts';
import { type Keyword, type KeywordContext, originAt, originOf } from './keyword.ts';

/** Exactly one of a list of schemas (applicators, section 10.2.1.3). */
export const oneOf: Keyword = {
  name: 'oneOf',
  assert: (entry, context) => {
    const branches = context.inside(entry);
    return branches.flatMap(([index, place]) => onlyThis(entry, context, index, place, branches));
  },
  deny: (entry, context) => {
    const places = context.inside(entry).map(([, place]) => place);
    const none = places.reduce<Alternatives>(
      (all, place) => combine(all, context.expand({ place, negated: true }), FEW),
      [[]],
    );
    return [...pairs(places, context), ...none];
  },
};

/** How many ways to miss the other branches are kept per branch. */
const FEW = 8;
const MANY_PAIRS = 24;

function onlyThis(
  entry: Entry,
  context: KeywordContext,
  index: string,
  place: Place,
  branches: readonly (readonly [string, Place])[],
): Alternatives {
  const branch: Fact = {
    kind: 'branch',
    breakable: false,
    choice: `branch ${index} of oneOf`,
    origin: originAt(entry, place.pointer),
  };
  const whole: Fact = { kind: 'branch', breakable: true, choice: '', origin: originOf(entry) };
  const mine = combine([[branch, whole]], context.expand({ place, negated: false }));
  return mine.flatMap((shape) => {
    let left: Alternatives = [shape];
    let cut = false;
    const rivals: Place[] = [];
    for (const [other, rival] of branches) {
      if (other === index || disjoint(shape, context.expand({ place: rival, negated: false }), context))
        continue;
      rivals.push(rival);
      const denied = context.expand({ place: rival, negated: true });
      cut ||= left.length * denied.length > FEW;
      left = combine(left, denied, FEW);
    }
    return cut || left.length === 0 ? [...left, judged(shape, rivals)] : left;
  });
}

/** Where not every way was kept, the validator decides whether a rival also holds. */
function judged(shape: Shape, rivals: readonly Place[]): Shape {
  return [...shape, { kind: 'judged', goal: rivals.map((place) => ({ place, negated: true })) }];
}

function pairs(places: readonly Place[], context: KeywordContext): Alternatives {
  const out: Shape[] = [];
  for (const [at, left] of places.entries()) {
    for (const right of places.slice(at + 1)) {
      if (out.length >= MANY_PAIRS) return out;
      const both = combine(
        context.expand({ place: left, negated: false }),
        context.expand({ place: right, negated: false }),
        2,
      );
      out.push(...both);
    }
  }
  return out;
}
