import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';

/** How bold a run may be against servers that are not on this machine. */
export interface PolicyExtension extends Declared {
  readonly highestProfile: 'readonly' | 'polite' | 'full';
}

export const policy: ExtensionSchema = {
  appliesTo: ['root'],
  description: 'Caps the profile of runs whose target is not on loopback.',
  schema: declaredObject({ required: { highestProfile: { enum: ['readonly', 'polite', 'full'] } } }),
};
