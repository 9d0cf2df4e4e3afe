import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Context, isNode, type Rule } from '../redocly.ts';

/** Examples of response headers are valid; those of bodies and parameters are judged by rules of Redocly's own. */
export const headerExample: Rule = () => ({
  Header(header, context) {
    if (header['schema'] === undefined) return;
    const schema = withoutReferences(header['schema'], context, context.location.source.absoluteRef, 0);
    if (!isNode(schema)) return;
    const ajv = new Ajv2020({ strict: false, validateSchema: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    for (const [path, example] of examplesOf(header)) {
      if (validate(example)) continue;
      context.report({
        message: `The example of the header is not valid: it ${ajv.errorsText(validate.errors, { dataVar: 'value' })}.`,
        location: context.location.child(path),
      });
    }
  },
});

function examplesOf(
  header: Readonly<Record<string, unknown>>,
): readonly (readonly [readonly string[], unknown])[] {
  const found: (readonly [readonly string[], unknown])[] = [];
  if (header['example'] !== undefined) found.push([['example'], header['example']]);
  if (isNode(header['examples'])) {
    for (const [name, example] of Object.entries(header['examples'])) {
      if (isNode(example) && example['value'] !== undefined)
        found.push([['examples', name, 'value'], example['value']]);
    }
  }
  return found;
}

const deepest = 20;

/** Header schemas are small: writing out what they refer to spares a registry of schemas. */
function withoutReferences(value: unknown, context: Context, from: string, depth: number): unknown {
  if (depth > deepest) return true;
  if (Array.isArray(value)) return value.map((item) => withoutReferences(item, context, from, depth + 1));
  if (!isNode(value)) return value;
  const { $ref, ...rest } = value;
  const plain = Object.fromEntries(
    Object.entries(rest).map(([key, member]) => [key, withoutReferences(member, context, from, depth + 1)]),
  );
  if (typeof $ref !== 'string') return plain;
  const target = context.resolve({ $ref }, from);
  const source = target.location?.source.absoluteRef ?? from;
  return { ...plain, allOf: [withoutReferences(target.node, context, source, depth + 1)] };
}
