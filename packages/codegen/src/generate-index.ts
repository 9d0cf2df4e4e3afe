import type { Contract } from '@plumbline/openapi';
import { generatedHeader } from './generated-header.ts';
import { type PlannedGroup, planClient } from './plan-client.ts';

const fromRuntime = [
  'ApiError',
  'ClientError',
  'type ApiCall',
  'type ApiErrorEntry',
  'type Auth',
  'type RequestOptions',
];
const fromClient = ['createClient', 'type Client', 'type CreateClientOptions'];

/** The public face of a generated client. */
export function generateIndex(contract: Contract): string {
  const methods = planClient(contract).map(({ typeName }) => typeName);
  return (
    `${generatedHeader}export { ${fromRuntime.join(', ')} } from '@plumbline/client';\n` +
    `export { ${fromClient.join(', ')} } from './client.ts';\n` +
    (methods.length > 0 ? `export type { ${methods.join(', ')} } from './methods.ts';\n` : '') +
    "export type * from './schemas.ts';\n" +
    "export type { components, operations, paths } from './types.ts';\n"
  );
}

/** Names of the public face that no schema may take. */
export function exportedNames(groups: readonly PlannedGroup[]): readonly string[] {
  const own = [...fromRuntime, ...fromClient].map((name) => name.replace('type ', ''));
  return [...own, ...groups.map(({ typeName }) => typeName)];
}
