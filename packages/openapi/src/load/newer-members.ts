import { isObject, type JsonObject, type JsonValue, member } from '../json.ts';
import type { SpecProblem } from '../spec-error.ts';
import { childShape, documentShape, type ObjectName, objectName, type Shape } from '../structure/shapes.ts';
import { locateIn, type Origins } from './source-file.ts';

/** What OpenAPI 3.2 added to the objects of 3.1. */
const added: Partial<Readonly<Record<ObjectName, readonly string[]>>> = {
  document: ['$self'],
  components: ['mediaTypes'],
  pathItem: ['query', 'additionalOperations'],
  mediaType: ['itemSchema', 'prefixEncoding', 'itemEncoding'],
  encoding: ['prefixEncoding', 'itemEncoding', 'encoding'],
  response: ['summary'],
  example: ['dataValue', 'serializedValue'],
  securityScheme: ['oauth2MetadataUrl', 'deprecated'],
};

/** One problem for each member of a 3.2 document that the rules of 3.1 do not know. */
export function findNewerMembers(document: JsonObject, origins: Origins): readonly SpecProblem[] {
  const problems: SpecProblem[] = [];
  visit(document, documentShape);
  return problems;

  function visit(value: JsonValue, shape: Shape): void {
    if (typeof value !== 'object' || value === null) return;
    const name = objectName(shape);
    if (name && isObject(value)) {
      for (const key of added[name] ?? []) {
        if (Object.hasOwn(value, key)) report(value, key, `\`${key}\``);
      }
      if (name === 'parameter' && value['in'] === 'querystring')
        report(value, 'in', 'a parameter `in: querystring`');
    }
    for (const key of Object.keys(value)) {
      const next = childShape(shape, value, key);
      if (next) visit(member(value, key) ?? null, next);
    }
  }

  function report(container: object, key: string, what: string): void {
    const location = locateIn(origins, container, key);
    problems.push({
      code: 'unsupported-version',
      message: `${what} came with OpenAPI 3.2 and is not understood`,
      hint: 'Leave it out, or say it with the means of 3.1.',
      ...(location && { location }),
    });
  }
}
