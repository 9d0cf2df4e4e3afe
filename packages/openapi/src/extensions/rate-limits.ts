import { closedObject, type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { nameSchema } from './value-shapes.ts';

/** How many requests the service allows in any window of time. */
export interface RateLimitsExtension extends Declared {
  readonly windowSeconds: number;
  readonly tiers: Readonly<Record<string, RateLimitTier>>;
  /** What shares one allowance of a tier. */
  readonly countedPer?: 'user' | 'client' | 'address' | 'service';
  /** The tier that requests for an access token count in. */
  readonly tokenTier?: string;
  /** What the service answers once an allowance is spent, though operations do not document it. */
  readonly refusal?: { readonly status: string; readonly retryAfterHeader?: string };
}

export interface RateLimitTier {
  /** Requests per window, over all operations of the tier. */
  readonly limit: number;
  readonly description?: string;
}

export const rateLimits: ExtensionSchema = {
  appliesTo: ['root'],
  description: 'Gives the allowance of each rate-limit tier over one window.',
  schema: declaredObject({
    required: {
      windowSeconds: { type: 'integer', minimum: 1 },
      tiers: {
        type: 'object',
        minProperties: 1,
        propertyNames: nameSchema,
        additionalProperties: closedObject(
          { limit: { type: 'integer', minimum: 1 } },
          { description: { type: 'string' } },
        ),
      },
    },
    optional: {
      countedPer: { enum: ['user', 'client', 'address', 'service'] },
      tokenTier: nameSchema,
      refusal: closedObject(
        { status: { type: 'string', pattern: '^[45][0-9]{2}$' } },
        { retryAfterHeader: nameSchema },
      ),
    },
  }),
};
