import { type ExtensionName, readExtension } from '@plumbline/openapi';
import { faultOfExtension } from '../extension-validator.ts';
import { type NamedThings, namedThings } from '../named-things.ts';
import { type KnownOperation, knownOperation, parameterNames, schemaAt } from '../operations.ts';
import { type Context, isNode, type Node, type Rule } from '../redocly.ts';

/** Whatever an extension names exists: operations, parameters, fields, tiers. */
export const extensionTarget: Rule = () => {
  const operations = new Map<string, KnownOperation>();
  let inherited: ReadonlySet<string> = new Set();
  return {
    PathItem(item, context) {
      inherited = parameterNames(item['parameters'], context);
    },
    Operation(operation, context) {
      const known = knownOperation(operation, inherited, context);
      operations.set(known.id, known);
    },
    Schema: judgeRelations,
    Root: {
      leave(root, context) {
        judgeRateLimits(root, context);
        for (const owner of operations.values()) {
          const judge = <N extends ExtensionName>(name: N, by: (things: NamedThings<N>) => void) => {
            const things = namedThings(name, owner, operations, context);
            if (things) by(things);
          };
          judge('x-plumbline-effects', judgeEffects);
          judge('x-plumbline-filter', judgeFields);
          judge('x-plumbline-ownership', judgeOwnership);
          judge('x-plumbline-paging', judgePaging);
          judge('x-plumbline-replaced-by', judgeReplacedBy);
          judge('x-plumbline-sort', judgeFields);
          judge('x-plumbline-twin', judgeTwin);
        }
      },
    },
  };
};

function judgeTwin({
  value,
  owner,
  complain,
  needOperation,
  needField,
}: NamedThings<'x-plumbline-twin'>): void {
  const other = needOperation(value.operation);
  if (other && readExtension(other.operation, 'x-plumbline-twin')?.operation !== owner.id) {
    complain(`"${other.id}" does not name this operation in turn.`);
  }
  for (const pointer of value.except ?? []) needField(owner.responseSchema, pointer);
}

function judgeReplacedBy({
  value,
  owner,
  complain,
  needOperation,
}: NamedThings<'x-plumbline-replaced-by'>): void {
  needOperation(value.operation);
  if (owner.operation['deprecated'] !== true) complain('the operation is not deprecated.');
}

function judgePaging({ value, owner, needParameter, needField }: NamedThings<'x-plumbline-paging'>): void {
  const { limitParameter, cursorParameter, offsetParameter, pageParameter } = value;
  for (const name of [limitParameter, cursorParameter, offsetParameter, pageParameter]) needParameter(name);
  const { items, next, prev, nextCursor, prevCursor } = value;
  for (const pointer of [items, next, prev, nextCursor, prevCursor]) needField(owner.responseSchema, pointer);
}

function judgeFields(things: NamedThings<'x-plumbline-sort'> | NamedThings<'x-plumbline-filter'>): void {
  const { value, item, needParameter, needField } = things;
  needParameter(value.parameter);
  if (!item) return;
  for (const pointer of Object.values(value.fields)) needField(item, pointer);
}

function judgeOwnership({
  value,
  item,
  needParameter,
  needField,
}: NamedThings<'x-plumbline-ownership'>): void {
  needParameter(value.privilegedParameter?.name);
  if (!item) return;
  needField(item, value.ownerField);
  needField(item, value.sharedThrough);
}

function judgeEffects({
  value,
  owner,
  complain,
  needOperation,
  needField,
}: NamedThings<'x-plumbline-effects'>): void {
  const read = needOperation(value.resource.operation);
  if (!read) return;
  for (const parameter of Object.keys(value.resource.parameters)) {
    if (!read.parameters.has(parameter)) complain(`"${read.id}" has no parameter "${parameter}".`);
  }
  for (const { field, from } of value.sets ?? []) {
    needField(read.responseSchema, field);
    const [, side, pointer] = /^\$(request|response)\.body#(.*)$/s.exec(from) ?? [];
    if (side) needField(side === 'request' ? owner.requestSchema : owner.responseSchema, pointer);
  }
}

function judgeRelations(schema: Node, context: Context): void {
  const relations = readExtension(schema, 'x-plumbline-relations');
  if (!relations || faultOfExtension('x-plumbline-relations', relations) !== undefined) return;
  const placed = { node: schema, file: context.location.source.absoluteRef };
  for (const pointer of [...(relations.equal ?? []), ...(relations.ordered ?? [])].flat()) {
    if (schemaAt(placed, pointer, context)) continue;
    context.report({
      message: `x-plumbline-relations: nothing stands at "${pointer}".`,
      location: context.location.child('x-plumbline-relations'),
    });
  }
}

function judgeRateLimits(root: Node, { report, location }: Context): void {
  const limits = readExtension(root, 'x-plumbline-rate-limits');
  if (!limits?.tokenTier || !isNode(limits.tiers) || Object.hasOwn(limits.tiers, limits.tokenTier)) return;
  report({
    message: `x-plumbline-rate-limits: there is no tier "${limits.tokenTier}".`,
    location: location.child(['x-plumbline-rate-limits', 'tokenTier']),
  });
}
