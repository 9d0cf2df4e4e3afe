import { type Contract, isObject } from '@plumbline/openapi';
import { exportedNames } from './generate-index.ts';
import { generatedHeader } from './generated-header.ts';
import { pascalCase, UniqueNames, words } from './identifier.ts';
import { planClient } from './plan-client.ts';
import { stringLiteral } from './string-literal.ts';
import { typableDocument } from './typable-document.ts';

/** A short name for each schema of a contract, as one TypeScript module: `Pet` for `components['schemas']['Pet']`. */
export function generateSchemas(contract: Contract): string {
  const { components } = typableDocument(contract);
  const schemas =
    isObject(components) && isObject(components['schemas']) ? Object.keys(components['schemas']) : [];
  if (schemas.length === 0) return `${generatedHeader}export {};\n`;
  const exported = new Set(exportedNames(planClient(contract)));
  const names = new UniqueNames();
  const aliases = schemas.map((schema) => {
    const wanted = pascalCase(words(schema)) || 'Unnamed';
    const name = names.take(exported.has(wanted) ? `${wanted}Schema` : wanted);
    return `export type ${name} = components['schemas'][${stringLiteral(schema)}];\n`;
  });
  return `${generatedHeader}import type { components } from './types.ts';\n\n${aliases.join('')}`;
}
