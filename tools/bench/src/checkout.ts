import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));

export type CliKind = 'dist' | 'source';

/** Arguments of `node` that start the CLI: as it is published, or as it stands in the checkout. */
export function cliArguments(kind: CliKind): readonly string[] {
  return kind === 'dist'
    ? [`${root}packages/cli/dist/main.js`]
    : ['--conditions=@plumbline/source', `${root}packages/cli/src/main.ts`];
}
