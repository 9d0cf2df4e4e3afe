import type { Contract } from '@plumbline/openapi';
import { generatedHeader } from './generated-header.ts';
import { planClient } from './plan-client.ts';

/** The public face of a generated client. A schema whose name is taken here is reached through `components`. */
export function generateIndex(contract: Contract): string {
  const methods = planClient(contract).map(({ typeName }) => typeName);
  return (
    generatedHeader +
    "export { ApiError, type ApiCall, type ApiErrorEntry, type Auth, ClientError, type RequestOptions } from '@plumbline/client';\n" +
    "export { type Client, createClient, type CreateClientOptions } from './client.ts';\n" +
    (methods.length > 0 ? `export type { ${methods.join(', ')} } from './methods.ts';\n` : '') +
    "export type * from './schemas.ts';\n" +
    "export type { components, operations, paths } from './types.ts';\n"
  );
}
