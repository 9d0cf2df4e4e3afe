import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';

/** The value follows rules that its schema does not show: it is taken from the target or the user, never made up. */
export interface OpaqueExtension extends Declared {
  /** Why, in a few words. */
  readonly because?: string;
}

export const opaque: ExtensionSchema = {
  appliesTo: ['parameter', 'schema'],
  description: 'Says that values must not be invented.',
  schema: declaredObject({ optional: { because: { type: 'string', minLength: 1 } } }),
};
