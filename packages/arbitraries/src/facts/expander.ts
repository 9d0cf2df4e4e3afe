import type { JsonPointer } from '@plumbline/openapi';
import type { KeywordContext } from '../keywords/keyword.ts';
import { KEYWORDS } from '../keywords/keywords.ts';
import { unevaluatedItems } from '../keywords/unevaluated-items.ts';
import { unevaluatedProperties } from '../keywords/unevaluated-properties.ts';
import { fixedValues } from '../schema/fixed-values.ts';
import type { Entry, Place } from '../schema/place.ts';
import type { SchemaDocument } from '../schema/schema-document.ts';
import { onlySubschema, subschemas } from '../schema/subschemas.ts';
import { SchemaError } from '../schema-error.ts';
import { combine } from './combine.ts';
import { type Alternatives, ANYTHING, type Conjunct, type Goal, NOTHING, type Shape } from './fact.ts';

/** Turns schemas into alternatives of facts: `allOf` merged, `anyOf` and `oneOf` spread out, `not` turned around. */
export class Expander {
  readonly #document: SchemaDocument;
  readonly #known = new Map<string, Alternatives>();
  readonly #open = new Set<string>();
  /** A keyword to deny where it stands, while all others are asserted. */
  #flipped: JsonPointer | undefined;

  constructor(document: SchemaDocument) {
    this.#document = document;
  }

  expand(goal: Goal): Alternatives {
    return goal.reduce<Alternatives>((all, conjunct) => combine(all, this.#conjunct(conjunct)), ANYTHING);
  }

  /** As {@link expand}, with the keyword at one pointer broken. */
  expandBroken(goal: Goal, keyword: JsonPointer): Alternatives {
    this.#flipped = keyword;
    try {
      return this.expand(goal);
    } finally {
      this.#flipped = undefined;
    }
  }

  #conjunct({ place, negated }: Conjunct): Alternatives {
    if (typeof place.schema === 'boolean') return place.schema === negated ? NOTHING : ANYTHING;
    const key = `${negated ? '!' : ''}${place.key}`;
    const known = this.#flipped === undefined ? this.#known.get(key) : undefined;
    if (known !== undefined) return known;
    if (this.#open.has(key)) {
      throw new SchemaError(
        'endless-ref',
        place.pointer,
        'the schema refers to itself before any value is reached',
        'Put a `properties`, `items` or other nesting keyword between the schema and the reference to itself.',
      );
    }
    this.#open.add(key);
    try {
      const alternatives = negated ? this.#deny(place) : this.#assert(place);
      if (this.#flipped === undefined) this.#known.set(key, alternatives);
      return alternatives;
    } finally {
      this.#open.delete(key);
    }
  }

  #assert(place: Place): Alternatives {
    const { entries, context } = this.#read(place);
    const all = this.#assertAll(entries, context);
    const properties = context.sibling('unevaluatedProperties');
    const items = context.sibling('unevaluatedItems');
    return all
      .map((shape) =>
        properties === undefined ? shape : unevaluatedProperties.within(properties, context, shape),
      )
      .flatMap((shape) => (items === undefined ? [shape] : unevaluatedItems.within(items, context, shape)));
  }

  #assertAll(entries: readonly Entry[], context: KeywordContext): Alternatives {
    let all: Alternatives = ANYTHING;
    for (const [name, keyword] of KEYWORDS) {
      const entry = entries.find((one) => one.keyword === name);
      if (entry === undefined) continue;
      const flip = entry.pointer === this.#flipped;
      all = combine(
        all,
        flip ? this.#unflipped(() => keyword.deny(entry, context)) : keyword.assert(entry, context),
      );
    }
    return all;
  }

  #deny(place: Place): Alternatives {
    const { entries, context } = this.#read(place);
    const out: Shape[] = [];
    for (const [name, keyword] of KEYWORDS) {
      const entry = entries.find((one) => one.keyword === name);
      if (entry === undefined) continue;
      if (name === 'unevaluatedProperties' || name === 'unevaluatedItems') {
        const within = name === 'unevaluatedProperties' ? unevaluatedProperties : unevaluatedItems;
        const shapes = this.#assertAll(entries, context).map((shape) =>
          within.deniedWithin(entry, context, shape),
        );
        out.push(...shapes.filter((shape) => shape !== undefined));
      } else {
        out.push(...keyword.deny(entry, context));
      }
    }
    return out;
  }

  /** What is denied is denied as it was written, with nothing broken inside it. */
  #unflipped(read: () => Alternatives): Alternatives {
    const flipped = this.#flipped;
    this.#flipped = undefined;
    try {
      return read();
    } finally {
      this.#flipped = flipped;
    }
  }

  #read(place: Place): { readonly entries: readonly Entry[]; readonly context: KeywordContext } {
    const document = this.#document;
    const entries = document.entries(place);
    const context: KeywordContext = {
      place,
      sibling: (keyword) => entries.find((entry) => entry.keyword === keyword),
      inside: (entry) => subschemas(document, entry, place),
      only: (entry) => onlySubschema(document, entry, place),
      resolve: (entry) => document.resolve(entry, place),
      expand: (conjunct) => this.#conjunct(conjunct),
      fixedValues: (other) => fixedValues(document, other),
    };
    return { entries, context };
  }
}
