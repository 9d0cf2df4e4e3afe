import type { Contract } from '@plumbline/openapi';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { MockError } from './mock-error.ts';

export interface Prism {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts Prism on a free port of 127.0.0.1. The one file that knows Prism. */
export async function startPrism(contract: Contract, dynamic: boolean): Promise<Prism> {
  const operations = await getHttpOperationsFromSpec(document(contract)).catch((cause: unknown) => {
    throw new MockError(
      'spec-refused',
      `Prism cannot serve "${contract.title}": ${cause instanceof Error ? cause.message : String(cause)}`,
      'Check that the spec is OpenAPI 3.0 or 3.1; what Prism does not support cannot be mocked.',
      { cause },
    );
  });
  const server = createServer(operations, {
    components: { logger: createLogger('mock', { level: 'silent' }) },
    config: {
      mock: { dynamic },
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      isProxy: false,
      errors: false,
      upstreamProxy: undefined,
    },
    cors: true,
  });
  const url = await server.listen(0, '127.0.0.1');
  return { port: Number(new URL(url).port), close: () => server.close() };
}

/**
 * A copy, because Prism dereferences in place. Prism reads a 3.1 document without `jsonSchemaDialect` as draft-07,
 * so the dialect that OpenAPI 3.1 implies is written out.
 */
function document(contract: Contract): object {
  const copy = structuredClone(contract.document);
  return contract.dialect === 'draft-2020-12'
    ? { jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema', ...copy }
    : copy;
}
