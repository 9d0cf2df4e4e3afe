import { drawCharacter } from '../language/choose-character.ts';
import { ANY } from '../language/code-point-set.ts';
import type { StringDemand, StringLanguage } from '../language/string-language.ts';

const USUAL_LENGTH = 24;

/** Text of several scripts that starts and ends with no space, so that trimming does not change it. */
export function plainText({ min, max }: StringDemand): StringLanguage {
  return {
    // Where empty and one character are both allowed, one character: empty is what servers refuse first.
    smallest: () => 'a'.repeat(min === 0 && max > 0 ? 1 : min),
    draw(dice) {
      const most = Math.min(max, Math.max(USUAL_LENGTH, min + 8));
      const usual = Math.min(most, Math.max(min, 8));
      const length = dice.nextInt(Math.max(min, Math.min(1, max)), dice.nextInt(0, 2) === 0 ? most : usual);
      let text = '';
      for (let at = 0; at < length; at += 1) {
        const char = drawCharacter(dice, ANY);
        text += char === ' ' && (at === 0 || at === length - 1) ? 'x' : char;
      }
      return text;
    },
  };
}
