import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';

/** How long a write may take to be seen, in seconds. */
export interface ConsistencyExtension extends Declared {
  /** In a read of the resource itself. */
  readonly detailSeconds: number;
  /** In lists. */
  readonly listSeconds: number;
}

const seconds = { type: 'number', minimum: 0 };

export const consistency: ExtensionSchema = {
  appliesTo: ['root'],
  description: 'Says how soon a write is visible.',
  schema: declaredObject({ required: { detailSeconds: seconds, listSeconds: seconds } }),
};
