import { type ExtensionName, type ExtensionValues, readExtension } from '@plumbline/openapi';
import { faultOfExtension } from './extension-validator.ts';
import { itemsOf, type KnownOperation, type Placed, schemaAt } from './operations.ts';
import type { Context } from './redocly.ts';

/** One extension of one operation, with the means to look for what it names. */
export interface NamedThings<N extends ExtensionName> {
  readonly value: ExtensionValues[N];
  readonly owner: KnownOperation;
  readonly operations: ReadonlyMap<string, KnownOperation>;
  /** Schema of the items, when the operation is a list. */
  readonly item: Placed | undefined;
  complain(message: string): void;
  /** The operation of this id; complains where there is none. */
  needOperation(id: string): KnownOperation | undefined;
  needParameter(name: string | undefined): void;
  needField(schema: Placed | undefined, pointer: string | undefined): void;
}

/** Undefined when the operation does not have the extension, or not in its proper shape. */
export function namedThings<N extends ExtensionName>(
  name: N,
  owner: KnownOperation,
  operations: ReadonlyMap<string, KnownOperation>,
  context: Context,
): NamedThings<N> | undefined {
  const value = readExtension(owner.operation, name);
  if (!value || faultOfExtension(name, value) !== undefined) return undefined;
  const complain = (message: string) =>
    context.report({ message: `${name}: ${message}`, location: owner.location.child(name) });
  return {
    value,
    owner,
    operations,
    item: itemSchema(owner, context),
    complain,
    needOperation(id) {
      const found = operations.get(id);
      if (!found) complain(`there is no operation "${id}".`);
      return found;
    },
    needParameter(parameter) {
      if (parameter === undefined || owner.parameters.has(parameter)) return;
      complain(`there is no parameter "${parameter}".`);
    },
    needField(schema, pointer) {
      if (pointer === undefined || (schema && schemaAt(schema, pointer, context))) return;
      complain(`nothing stands at "${pointer}".`);
    },
  };
}

function itemSchema(owner: KnownOperation, context: Context): Placed | undefined {
  const paging = readExtension(owner.operation, 'x-plumbline-paging');
  // Without paging, a list answers with nothing but its items.
  const pointer = paging ? paging.items : '';
  if (typeof pointer !== 'string' || !owner.responseSchema) return undefined;
  const array = schemaAt(owner.responseSchema, pointer, context);
  return array && itemsOf(array, context);
}
