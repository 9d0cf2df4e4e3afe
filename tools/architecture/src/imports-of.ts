import { parseSync } from 'oxc-parser';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** `type` leaves nothing behind when types are stripped; `lazy` is loaded when it is reached. */
  readonly kind: 'static' | 'lazy' | 'type';
}

/** What a TypeScript or JavaScript file imports, re-exports included. Throws for a file that does not parse. */
export function importsOf(path: string, text: string): readonly Import[] {
  const { module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} does not parse: ${error.message}`);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;

  const imports: Import[] = module.staticImports.map((it) => ({
    specifier: it.moduleRequest.value,
    line: lineAt(it.start),
    kind: isTypeOnly(text.slice(it.start, it.end)) ? 'type' : 'static',
  }));
  for (const it of module.staticExports) {
    const specifier = it.entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest?.value;
    if (specifier === undefined) continue;
    imports.push({
      specifier,
      line: lineAt(it.start),
      kind: isTypeOnly(text.slice(it.start, it.end)) ? 'type' : 'static',
    });
  }
  for (const it of module.dynamicImports) {
    const literal = /^(['"`])([^'"`$]*)\1$/.exec(text.slice(it.moduleRequest.start, it.moduleRequest.end));
    if (literal?.[2] !== undefined)
      imports.push({ specifier: literal[2], line: lineAt(it.start), kind: 'lazy' });
  }
  return imports;
}

/** `import { type A } from …` still loads the module under `verbatimModuleSyntax`; `import type` does not. */
function isTypeOnly(statement: string): boolean {
  return /^(?:import|export)\s+type\b/.test(statement);
}
