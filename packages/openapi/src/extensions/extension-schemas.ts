import { type ConsistencyExtension, consistency } from './consistency.ts';
import { type EffectsExtension, effects } from './effects.ts';
import { type EmulatorExtension, emulator } from './emulator.ts';
import type { ExtensionSchema } from './extension.ts';
import { type FilterExtension, filter } from './filter.ts';
import { type OpaqueExtension, opaque } from './opaque.ts';
import { type OwnershipExtension, ownership } from './ownership.ts';
import { type PagingExtension, paging } from './paging.ts';
import { type PolicyExtension, policy } from './policy.ts';
import { type RateLimitTierExtension, rateLimitTier } from './rate-limit-tier.ts';
import { type RateLimitsExtension, rateLimits } from './rate-limits.ts';
import { type ReferenceExtension, reference } from './reference.ts';
import { type RelationsExtension, relations } from './relations.ts';
import { type ReplacedByExtension, replacedBy } from './replaced-by.ts';
import { type SensitiveExtension, sensitive } from './sensitive.ts';
import { type ServerManagedExtension, serverManaged } from './server-managed.ts';
import { type SortExtension, sort } from './sort.ts';
import { type StrictnessExtension, strictness } from './strictness.ts';
import { type TwinExtension, twin } from './twin.ts';

/** The value of each extension by its name in a document. */
export interface ExtensionValues {
  'x-plumbline-consistency': ConsistencyExtension;
  'x-plumbline-effects': EffectsExtension;
  'x-plumbline-emulator': EmulatorExtension;
  'x-plumbline-filter': FilterExtension;
  'x-plumbline-opaque': OpaqueExtension;
  'x-plumbline-ownership': OwnershipExtension;
  'x-plumbline-paging': PagingExtension;
  'x-plumbline-policy': PolicyExtension;
  'x-plumbline-rate-limit-tier': RateLimitTierExtension;
  'x-plumbline-rate-limits': RateLimitsExtension;
  'x-plumbline-reference': ReferenceExtension;
  'x-plumbline-relations': RelationsExtension;
  'x-plumbline-replaced-by': ReplacedByExtension;
  'x-plumbline-sensitive': SensitiveExtension;
  'x-plumbline-server-managed': ServerManagedExtension;
  'x-plumbline-sort': SortExtension;
  'x-plumbline-strictness': StrictnessExtension;
  'x-plumbline-twin': TwinExtension;
}

export type ExtensionName = keyof ExtensionValues;

/** Every extension with its schema and the places where it may stand. A name that is not here is a misspelling. */
export const extensionSchemas: Readonly<Record<ExtensionName, ExtensionSchema>> = {
  'x-plumbline-consistency': consistency,
  'x-plumbline-effects': effects,
  'x-plumbline-emulator': emulator,
  'x-plumbline-filter': filter,
  'x-plumbline-opaque': opaque,
  'x-plumbline-ownership': ownership,
  'x-plumbline-paging': paging,
  'x-plumbline-policy': policy,
  'x-plumbline-rate-limit-tier': rateLimitTier,
  'x-plumbline-rate-limits': rateLimits,
  'x-plumbline-reference': reference,
  'x-plumbline-relations': relations,
  'x-plumbline-replaced-by': replacedBy,
  'x-plumbline-sensitive': sensitive,
  'x-plumbline-server-managed': serverManaged,
  'x-plumbline-sort': sort,
  'x-plumbline-strictness': strictness,
  'x-plumbline-twin': twin,
};
