import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { nameSchema } from './value-shapes.ts';

/** The tier of `x-plumbline-rate-limits` that requests of an operation count in. */
export interface RateLimitTierExtension extends Declared {
  readonly tier: string;
}

export const rateLimitTier: ExtensionSchema = {
  appliesTo: ['operation'],
  description: 'Names the rate-limit tier of an operation.',
  schema: declaredObject({ required: { tier: nameSchema } }),
};
