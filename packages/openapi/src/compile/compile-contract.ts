import { bundleSpec } from '../bundle/bundle-spec.ts';
import { checkExtensions } from '../check/check-extensions.ts';
import { checkSchemaCycles } from '../check/check-schema-cycles.ts';
import { checkSchemas } from '../check/check-schemas.ts';
import type { Contract } from '../contract.ts';
import { member } from '../json.ts';
import type { LoadedSpec } from '../load/loaded-spec.ts';
import { type SpecProblem, throwProblems } from '../spec-error.ts';
import { canonicalSha256 } from './canonical-json.ts';
import { compileOperations } from './compile-operations.ts';
import { compileSecuritySchemes } from './compile-security.ts';
import { compileServers } from './compile-servers.ts';
import { createDocumentView } from './document-view.ts';
import { extensionsOf } from './extensions.ts';

/**
 * Bundles a spec and compiles it for the engine: parameters merged, defaults filled in, security inherited,
 * links resolved, schemas checked.
 *
 * @throws {SpecError} naming everything in the document that would make a judgement impossible or wrong
 */
export function compileContract(loaded: LoadedSpec): Contract {
  const { document, locate } = bundleSpec(loaded);
  const problems: SpecProblem[] = [];
  const view = createDocumentView(document, loaded.version, locate, problems);

  const securitySchemes = compileSecuritySchemes(view);
  const operations = compileOperations(view, securitySchemes);
  checkSchemas(view, loaded.dialect);
  checkSchemaCycles(view, loaded.dialect);
  checkExtensions(view, loaded.dialect);
  throwProblems(inReadingOrder(problems));

  const info = member(document, 'info');
  return {
    title: String(member(info, 'title') ?? ''),
    version: String(member(info, 'version') ?? ''),
    openapi: String(document['openapi']),
    dialect: loaded.dialect,
    sha256: canonicalSha256(document),
    servers: compileServers(document),
    operations,
    securitySchemes,
    extensions: extensionsOf(document),
    document,
    files: loaded.files.map(({ path }) => path),
    locate,
  };
}

/** By file, line and column; one place says the same thing once, however many operations share it. */
function inReadingOrder(problems: readonly SpecProblem[]): readonly SpecProblem[] {
  const unique = new Map(
    problems.map((problem) => [JSON.stringify([problem.location, problem.message]), problem]),
  );
  return [...unique.values()].sort((a, b) => {
    const [one, other] = [a.location, b.location];
    if (!one || !other) return Number(!one) - Number(!other);
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return one.line - other.line || one.column - other.column;
  });
}
