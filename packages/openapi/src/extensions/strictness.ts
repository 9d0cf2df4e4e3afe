import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';

/** What becomes of input that breaks the spec. The innermost declaration wins: parameter, operation, root. */
export interface StrictnessExtension extends Declared {
  /** Input that breaks a schema or lacks something required. */
  readonly invalid: Treatment;
  readonly unknownParameters?: Treatment;
  readonly unknownProperties?: Treatment;
  /** A query parameter that is given twice though it takes one value. */
  readonly repeatedParameters?: Treatment;
}

export type Treatment = 'reject' | 'accept' | 'unspecified';

const treatment = { enum: ['reject', 'accept', 'unspecified'] };

export const strictness: ExtensionSchema = {
  appliesTo: ['root', 'operation', 'parameter'],
  description: 'Says whether input that breaks the spec is refused.',
  schema: declaredObject({
    required: { invalid: treatment },
    optional: { unknownParameters: treatment, unknownProperties: treatment, repeatedParameters: treatment },
  }),
};
