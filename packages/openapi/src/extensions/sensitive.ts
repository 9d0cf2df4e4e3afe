import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';

/** The value may be a secret: it is masked in every output and never compared. */
export interface SensitiveExtension extends Declared {
  /** Why, in a few words. */
  readonly because?: string;
}

export const sensitive: ExtensionSchema = {
  appliesTo: ['schema', 'parameter'],
  description: 'Says that a value must not be shown.',
  schema: declaredObject({ optional: { because: { type: 'string', minLength: 1 } } }),
};
