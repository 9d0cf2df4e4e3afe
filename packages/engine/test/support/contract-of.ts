import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contract, type JsonValue, loadContract } from '@plumbline/openapi';

/** Compiles a spec that a test wrote down: YAML text, or a value for JSON. */
export async function contractOf(spec: string | { readonly [key: string]: unknown }): Promise<Contract> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-engine-'));
  try {
    const file = join(folder, typeof spec === 'string' ? 'spec.yaml' : 'spec.json');
    await writeFile(file, typeof spec === 'string' ? spec : JSON.stringify(spec));
    return await loadContract(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same paths under OpenAPI 3.0 and under 3.1. */
export const versions = ['3.0.3', '3.1.0'] as const;

/** A spec around paths and schemas. */
export function specOf(
  openapi: string,
  paths: { readonly [path: string]: unknown },
  rest: { readonly [key: string]: unknown } = {},
): { readonly [key: string]: unknown } {
  return { openapi, info: { title: 'T', version: '1' }, paths, ...rest };
}

/** A response of a JSON body with this schema. */
export function json(schema: unknown, description = 'd'): { readonly [key: string]: unknown } {
  return { description, content: { 'application/json': { schema } } };
}

export type { Contract, JsonValue };
