import { ofKind, type Shape } from '../facts/fact.ts';
import { holdsAll } from '../facts/holds.ts';
import { formatNamed } from '../formats/formats.ts';
import { type StringDemand, type StringLanguage, stringLanguage } from '../language/string-language.ts';
import { type Dice, type Domain, EmptyShape, type Solving, TRIES } from './domain.ts';
import { fixedDice } from './fixed-dice.ts';
import { matchingStrings } from './matching-strings.ts';
import { plainText } from './plain-text.ts';

/** Strings: by an automaton where a pattern or format speaks, else plain text. */
export function stringDomain(shape: Shape, solving: Solving): Domain | EmptyShape {
  const demand = demandOf(shape);
  if (demand.min > demand.max)
    return new EmptyShape(`a string of at least ${demand.min} and at most ${demand.max} characters`);
  const language =
    demand.patterns.length > 0 || demand.excluded.length > 0 ? languageOf(demand) : plainText(demand);
  if (language === 'empty')
    return new EmptyShape('no string matches all patterns, formats and lengths at once');
  const formats = sampled(shape, demand);
  const fits = (value: string): boolean => holdsAll(value, shape, solving.meets);
  const smallest = smallestOf([...formats, language], fits) ?? edgeOf(shape, fits);
  if (smallest === undefined) {
    return new EmptyShape('no string was found that has the pattern, format and length at once', false);
  }
  const sources = formats.length > 0 ? formats : [language];
  return {
    shape,
    neighbours: [],
    height: () => 0,
    smallest: () => smallest,
    draw(dice: Dice) {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const value = (sources[attempt % sources.length] as StringLanguage).draw(dice);
        if (value !== undefined && fits(value)) return value;
      }
      return smallest;
    },
  };
}

function demandOf(shape: Shape): StringDemand {
  const sizes = ofKind(shape, 'size').filter((fact) => fact.of === 'string');
  return {
    patterns: ofKind(shape, 'pattern'),
    excluded: ofKind(shape, 'values')
      .filter((fact) => fact.negated)
      .flatMap((fact) => fact.values.filter((value) => typeof value === 'string')),
    min: Math.max(0, ...sizes.map((fact) => fact.min)),
    max: Math.min(Number.POSITIVE_INFINITY, ...sizes.map((fact) => fact.max)),
  };
}

/** The demand together with the samples of each format, where that leaves anything. */
function sampled(shape: Shape, demand: StringDemand): readonly StringLanguage[] {
  const samples = ofKind(shape, 'format').flatMap((fact) => {
    const sample = fact.negated ? undefined : formatNamed(fact.name)?.sample;
    return sample === undefined ? [] : [{ source: sample, negated: false }];
  });
  if (samples.length === 0) return [];
  const language = languageOf({ ...demand, patterns: [...demand.patterns, ...samples] });
  return language === 'empty' ? [] : [language];
}

const languages = new Map<string, StringLanguage | 'empty'>();
const MAX_KEPT = 2000;

function languageOf(demand: StringDemand): StringLanguage | 'empty' {
  const key = JSON.stringify([
    demand.patterns.map(({ source, negated }) => [source, negated]),
    demand.excluded,
    demand.min,
    String(demand.max),
  ]);
  let language = languages.get(key);
  if (language === undefined) {
    const regular = stringLanguage(demand);
    language = regular === 'not-regular' ? matchingStrings(demand) : regular;
    if (languages.size >= MAX_KEPT) languages.clear();
    languages.set(key, language);
  }
  return language;
}

function smallestOf(
  sources: readonly StringLanguage[],
  fits: (value: string) => boolean,
): string | undefined {
  for (const source of sources) {
    const first = source.smallest();
    if (first !== undefined && fits(first)) return first;
  }
  const dice = fixedDice();
  for (const source of sources) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const value = source.draw(dice);
      if (value !== undefined && fits(value)) return value;
    }
  }
  return undefined;
}

function edgeOf(shape: Shape, fits: (value: string) => boolean): string | undefined {
  return ofKind(shape, 'format')
    .flatMap(
      (fact) => (fact.negated ? formatNamed(fact.name)?.breakers : formatNamed(fact.name)?.edges) ?? [],
    )
    .find((value): value is string => typeof value === 'string' && fits(value));
}
