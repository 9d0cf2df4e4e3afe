import { extensionSchemas } from '@plumbline/openapi';
import { faultOfExtension } from '../extension-validator.ts';
import type { Context, Node, Rule } from '../redocly.ts';

/** Redocly's names of the objects in which extensions may stand. */
const placeOf: Readonly<Record<string, string>> = {
  Root: 'root',
  Operation: 'operation',
  Parameter: 'parameter',
  Schema: 'schema',
  Response: 'response',
};

/** Every `x-plumbline-…` is known, stands where it may and has the shape that its schema demands. */
export const extension: Rule = () => {
  const seen = new Set<string>();
  const visit = (node: Node, context: Context) => {
    const names = Object.keys(node).filter((key) => key.startsWith('x-plumbline-'));
    for (const name of names) {
      const location = context.location.child(name);
      if (seen.has(location.absolutePointer)) continue;
      seen.add(location.absolutePointer);
      for (const message of problemsOf(name, node[name], context)) context.report({ message, location });
    }
  };
  // The keywords beside a schema's `$ref` are seen on the reference only.
  return { any: { enter: visit }, ref: { enter: visit } };
};

function problemsOf(name: string, value: unknown, { type }: Context): readonly string[] {
  const declared = new Map(Object.entries(extensionSchemas)).get(name);
  if (!declared) return [`There is no extension ${name}.`];
  const place = placeOf[type.name ?? ''];
  if (!declared.appliesTo.some((each) => each === place)) {
    return [`${name} may not stand here, but on: ${declared.appliesTo.join(', ')}.`];
  }
  const fault = faultOfExtension(name, value);
  return fault === undefined ? [] : [`${name} is not valid: ${fault}.`];
}
