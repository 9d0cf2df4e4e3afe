import type { Contract } from '@plumbline/openapi';
import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from 'openapi-typescript';
import { generatedHeader } from './generated-header.ts';
import { typableDocument } from './typable-document.ts';

/**
 * The types of a contract as one TypeScript module: `paths`, `components`, `operations`.
 *
 * The only file that knows openapi-typescript. Its front door lints and bundles, and may fetch what a document refers
 * to; the contract is both already, so its transformer is called directly.
 */
export async function generateTypes(contract: Contract): Promise<string> {
  const document = typableDocument(contract) as unknown as OpenAPI3;
  const discriminators = scanDiscriminators(document, { silent: true });
  const context: GlobalContext = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A field with a default may still be left out of a request.
    defaultNonNullable: false,
    discriminators,
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    // Mutable, so that results fit the types of other SDKs.
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // No transformer reads it.
    redoc: {} as GlobalContext['redoc'],
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: undefined,
    transformProperty: undefined,
    resolve: <T>(ref: string) => resolveRef<T>(document, ref, { silent: true }),
  };
  return generatedHeader + astToString(transformSchema(document, context));
}
