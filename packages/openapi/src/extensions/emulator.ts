import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { kindSchema } from './value-shapes.ts';

/** The local stand-in that is checked when no target is named. */
export interface EmulatorExtension extends Declared {
  readonly name: string;
}

export const emulator: ExtensionSchema = {
  appliesTo: ['root'],
  description: 'Names the emulator that stands in for the service.',
  schema: declaredObject({ required: { name: kindSchema } }),
};
