import type { Entry } from '../schema/place.ts';
import { ALL_TYPES, type JsonType, typesNamed } from '../values/json-type.ts';
import { type Keyword, originOf, type Variation } from './keyword.ts';

/** A name, or a list of names, of types (validation, section 6.1.1). */
export const type: Keyword = {
  name: 'type',
  assert: (entry) => [[{ kind: 'types', types: named(entry), origin: originOf(entry) }]],
  deny(entry) {
    const allowed = named(entry);
    const others = ALL_TYPES.filter((one) => !allowed.includes(one));
    return others.length === 0 ? [] : [[{ kind: 'types', types: others }]];
  },
  edges(fact) {
    if (fact.kind !== 'types') return [];
    const types = fact.types.length < 2 ? [] : fact.types.filter((one) => one !== 'boolean');
    const flags = fact.types.includes('boolean') ? [false, true] : [];
    return [
      ...types.map(
        (one): Variation => ({
          facts: [{ kind: 'types', types: [one] }],
          description: `the type ${nameOf(one)}`,
        }),
      ),
      ...flags.map(
        (flag): Variation => ({
          facts: [{ kind: 'values', values: [flag], negated: false }],
          description: String(flag),
        }),
      ),
    ];
  },
  breaks(fact) {
    if (fact.kind !== 'types') return [];
    const wrong = ALL_TYPES.filter((one) => !fact.types.includes(one));
    // A fraction is a wrong type of its own only where integers are right.
    const telling = wrong.filter((one) => one !== 'fraction' || !wrong.includes('integer'));
    return telling.map((one) => ({
      facts: [{ kind: 'types', types: [one] }],
      description: `${nameOf(one)} where ${listed(fact.types)} is wanted`,
    }));
  },
};

function named(entry: Entry): readonly JsonType[] {
  const names = Array.isArray(entry.value) ? entry.value : [entry.value];
  return [...new Set(names.flatMap((name) => typesNamed(String(name))))];
}

function listed(types: readonly JsonType[]): string {
  const number = types.includes('integer') && types.includes('fraction');
  const names = types.flatMap((one) =>
    number && one === 'fraction' ? [] : number && one === 'integer' ? ['number'] : [nameOf(one)],
  );
  return names.join(' or ');
}

function nameOf(one: JsonType): string {
  return one === 'fraction' ? 'number with a fraction' : one;
}
