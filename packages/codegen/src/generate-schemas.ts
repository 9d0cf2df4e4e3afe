import { type Contract, isObject } from '@plumbline/openapi';
import { generatedHeader } from './generated-header.ts';
import { pascalCase, UniqueNames, words } from './identifier.ts';
import { stringLiteral } from './string-literal.ts';
import { typableDocument } from './typable-document.ts';

/** A short name for each schema of a contract, as one TypeScript module: `Pet` for `components['schemas']['Pet']`. */
export function generateSchemas(contract: Contract): string {
  const { components } = typableDocument(contract);
  const schemas =
    isObject(components) && isObject(components['schemas']) ? Object.keys(components['schemas']) : [];
  if (schemas.length === 0) return `${generatedHeader}export {};\n`;
  const names = new UniqueNames();
  const aliases = schemas.map(
    (schema) =>
      `export type ${names.take(pascalCase(words(schema)))} = components['schemas'][${stringLiteral(schema)}];\n`,
  );
  return `${generatedHeader}import type { components } from './types.ts';\n\n${aliases.join('')}`;
}
