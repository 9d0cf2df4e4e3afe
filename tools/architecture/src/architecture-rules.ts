import type { ArchitectureRule } from './rule.ts';
import { filesAreShort } from './rules/files-are-short.ts';
import { importTableIsKept } from './rules/import-table-is-kept.ts';
import { manifestsAgreeWithImports } from './rules/manifests-agree-with-imports.ts';
import { manifestsAreAlike } from './rules/manifests-are-alike.ts';
import { moduleNamesTellTheirContent } from './rules/module-names-tell-their-content.ts';
import { noForbiddenText } from './rules/no-forbidden-text.ts';
import { noImportCycles } from './rules/no-import-cycles.ts';
import { readmesAreRun } from './rules/readmes-are-run.ts';
import { versionsComeFromTheCatalog } from './rules/versions-come-from-the-catalog.ts';

/** Every promise about the shape of the repository. */
export const architectureRules: readonly ArchitectureRule[] = [
  importTableIsKept,
  manifestsAgreeWithImports,
  noImportCycles,
  filesAreShort,
  moduleNamesTellTheirContent,
  readmesAreRun,
  manifestsAreAlike,
  versionsComeFromTheCatalog,
  noForbiddenText,
];
