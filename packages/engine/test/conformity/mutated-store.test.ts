import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check, inWords } from '../support/check.ts';
import { contractOf } from '../support/contract-of.ts';
import { propertyOptions } from '../support/property-options.ts';
import { randomStore } from '../support/random-store.ts';
import { type Item, startStore, type Tamper } from '../support/store-server.ts';
import { type StoreShape, storeSpec } from '../support/store-spec.ts';

const kinds = ['dropped', 'null', 'retyped'] as const;
type Kind = (typeof kinds)[number];

const thing = '/components/schemas/Thing';

/** An item with one required property that comes without it is of another shape: told at the item, not at the property. */
const twoRequired = randomStore.map((shape) => ({
  ...shape,
  required: shape.required.length > 0 ? shape.required : Object.keys(shape.fields).slice(0, 1),
}));

it('finds one wrong field of a read as one finding at its place in the spec', async () => {
  await fc.assert(
    fc.asyncProperty(twoRequired, fc.constantFrom(...kinds), fc.nat(9), async (shape, kind, pick) => {
      const field = fieldFor(shape, kind, pick);
      const store = await startStore(shape, tamperWith(field, kind));
      try {
        const { result } = await check(await contractOf(storeSpec(shape)), store.url);
        const grave = result.findings.filter((finding) => finding.severity !== 'info');
        expect(
          grave.map(({ rule, operation }) => `${rule} ${operation}`),
          inWords(result),
        ).toEqual(['response-schema getThing']);
        const { instance, schema } = grave[0]?.location ?? {};
        expect(instance).toBe(`${shape.envelope === 'data' ? '/data' : ''}/${field}`);
        expect(schema).toBe(kind === 'dropped' ? `${thing}/required` : `${thing}/properties/${field}`);
        expect(result.verdict).toBe('drift');
      } finally {
        await store.close();
      }
    }),
    propertyOptions(5),
  );
}, 120_000);

/** A field in which the mutation certainly breaks one keyword: required, without null for `null`, and without an enum beside its type. */
function fieldFor(shape: StoreShape, kind: Kind, pick: number): string {
  const fields = shape.required.filter((name) => {
    const schema = shape.fields[name];
    return kind === 'dropped' || (typeof schema?.['type'] === 'string' && schema['enum'] === undefined);
  });
  return [...fields, 'id'][pick % (fields.length + 1)] ?? 'id';
}

function tamperWith(field: string, kind: Kind): Tamper {
  const change = (item: Item): Item => {
    const { [field]: value, ...rest } = item;
    if (kind === 'dropped') return rest;
    if (kind === 'null') return { ...rest, [field]: null };
    return { ...rest, [field]: typeof value === 'string' ? 7.5 : 'of another type' };
  };
  return (operation, answered) => {
    if (operation !== 'getThing' || answered.status !== 200) return answered;
    const { data, ...item } = answered.body as Item;
    return { ...answered, body: data === undefined ? change(item) : { data: change(data as Item) } };
  };
}
