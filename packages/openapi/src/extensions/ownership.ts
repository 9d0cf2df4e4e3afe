import type { JsonObject, JsonPointer, JsonValue } from '../json.ts';
import { closedObject, type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { nameSchema, pointerSchema, statusesSchema } from './value-shapes.ts';

/**
 * Who may reach a resource through this operation. A list leaves out what its caller may not reach; any other
 * operation refuses it.
 */
export interface OwnershipExtension extends Declared {
  /** Where a resource (an item, in a list) names its owner. */
  readonly ownerField: JsonPointer;
  /** Where a resource names what it is shared through; names nothing when it is its owner's alone. */
  readonly sharedThrough?: JsonPointer;
  /** `members` are those of what it is shared through; `privileged` are callers with one of `roles`. */
  readonly allowed: readonly ('owner' | 'members' | 'privileged')[];
  readonly roles?: readonly string[];
  /** Statuses that may answer everybody else; absent on a list. */
  readonly refusal?: readonly string[];
  /** On an operation that creates: the owner of what is made. */
  readonly givenTo?: 'caller';
  /** A value of a parameter that widens what is reached, and that only some callers may send. */
  readonly privilegedParameter?: {
    readonly name: string;
    readonly value: JsonValue;
    readonly roles: readonly string[];
    /** Statuses that may answer a caller without such a role. */
    readonly refusal: readonly string[];
  };
}

const rolesSchema = { type: 'array', items: nameSchema, minItems: 1, uniqueItems: true };

export const ownership: ExtensionSchema = {
  appliesTo: ['operation'],
  description: 'Says who may reach a resource, and how everybody else is refused.',
  schema: declaredObject({
    required: {
      ownerField: pointerSchema,
      allowed: {
        type: 'array',
        items: { enum: ['owner', 'members', 'privileged'] },
        minItems: 1,
        uniqueItems: true,
      },
    },
    optional: {
      sharedThrough: pointerSchema,
      roles: rolesSchema,
      refusal: statusesSchema,
      givenTo: { enum: ['caller'] },
      privilegedParameter: closedObject({
        name: nameSchema,
        value: { type: ['string', 'number', 'boolean'] },
        roles: rolesSchema,
        refusal: statusesSchema,
      }),
    },
    also: { allOf: [needs('privileged', 'roles'), needs('members', 'sharedThrough')] },
  }),
};

/** Whoever is allowed in this way cannot be told without that member. */
function needs(allowed: string, member: string): JsonObject {
  return {
    anyOf: [{ properties: { allowed: { items: { not: { const: allowed } } } } }, { required: [member] }],
  };
}
