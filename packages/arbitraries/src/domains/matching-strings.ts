import fc, { type Random } from 'fast-check';
import type { StringDemand, StringLanguage } from '../language/string-language.ts';
import type { Dice } from './domain.ts';

/** For patterns without a regular language: fast-check's own reading of one pattern, the rest left to trial. */
export function matchingStrings(demand: StringDemand): StringLanguage {
  const source = demand.patterns.find((pattern) => !pattern.negated)?.source;
  const arbitrary = matching(source);
  return {
    smallest: () => (arbitrary === undefined ? 'a'.repeat(demand.min) : undefined),
    draw(dice: Dice) {
      if (arbitrary === undefined) return undefined;
      return arbitrary.generate(dice as Random, undefined).value;
    },
  };
}

function matching(source: string | undefined): fc.Arbitrary<string> | undefined {
  if (source === undefined) return undefined;
  try {
    return fc.stringMatching(new RegExp(source, 'u'));
  } catch {
    return undefined;
  }
}
