import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';

/** The server sets the field; no request does. */
export interface ServerManagedExtension extends Declared {
  /** `never` after creation, with each `write` to the resource, or at any time (`freely`). */
  readonly changes: 'never' | 'write' | 'freely';
}

export const serverManaged: ExtensionSchema = {
  appliesTo: ['schema'],
  description: 'Says that the server sets a field, and when it may change.',
  schema: declaredObject({ required: { changes: { enum: ['never', 'write', 'freely'] } } }),
};
