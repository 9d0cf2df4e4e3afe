import fc, { type Random } from 'fast-check';
import type { StringDemand, StringLanguage } from '../language/string-language.ts';
import type { Dice } from './domain.ts';
import { plainText } from './plain-text.ts';

/**
 * For patterns without a regular language: fast-check's own reading of one pattern, and plain text, which patterns
 * that only exclude something often allow. What does not match is for the caller to leave out.
 */
export function matchingStrings(demand: StringDemand): StringLanguage {
  const source = demand.patterns.find((pattern) => !pattern.negated)?.source;
  const arbitrary = matching(source);
  const plain = plainText(demand);
  return {
    smallest: () => plain.smallest(),
    draw(dice: Dice) {
      if (arbitrary === undefined || dice.nextInt(0, 3) === 0) return plain.draw(dice);
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
