const everything = 'everything';

/** Who may import whom at run time, by the short names of packages. */
export const importTable: Readonly<Record<string, readonly string[] | typeof everything>> = {
  openapi: [],
  findings: [],
  client: [],
  'automation-connections-emulator': [],
  arbitraries: ['openapi'],
  engine: ['openapi', 'arbitraries', 'findings'],
  'spec-diff': ['openapi', 'arbitraries', 'findings'],
  drift: ['openapi', 'findings'],
  report: ['findings', 'drift'],
  codegen: ['openapi'],
  // The engine only to judge what passes the proxy.
  mock: ['openapi', 'engine'],
  'automation-connections': ['client'],
  config: ['findings', 'openapi'],
  vitest: ['engine', 'config', 'findings'],
  cli: everything,
};

/** `undefined` for a package that the table does not know. */
export function mayImport(importer: string, imported: string): boolean | undefined {
  const allowed = Object.hasOwn(importTable, importer) ? importTable[importer] : undefined;
  if (allowed === undefined) return undefined;
  return importer === imported || allowed === everything || allowed.includes(imported);
}
