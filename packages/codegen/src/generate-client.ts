import type { Contract } from '@plumbline/openapi';
import { generateCreateClient } from './generate-create-client.ts';
import { generateIndex } from './generate-index.ts';
import { generateMethods } from './generate-methods.ts';
import { generateSchemas } from './generate-schemas.ts';
import { generateTypes } from './generate-types.ts';

export interface GenerateClientOptions {
  readonly contract: Contract;
}

/** Files by their path relative to the package's folder, with `/` as separator. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Where all generated modules go: what else lies there is stale. */
export const generatedFolder = 'src/generated';

/**
 * The generated part of a client package: its modules in {@link generatedFolder}, and the bundled spec. File names are
 * fixed: no name of the spec enters a path.
 */
export async function generateClient({ contract }: GenerateClientOptions): Promise<GeneratedFiles> {
  return new Map([
    ['openapi.json', `${JSON.stringify(contract.document, null, 2)}\n`],
    [`${generatedFolder}/client.ts`, generateCreateClient(contract)],
    [`${generatedFolder}/index.ts`, generateIndex(contract)],
    [`${generatedFolder}/methods.ts`, generateMethods(contract)],
    [`${generatedFolder}/schemas.ts`, generateSchemas(contract)],
    [`${generatedFolder}/types.ts`, await generateTypes(contract)],
  ]);
}
