import { fileURLToPath } from 'node:url';
import { findStaleFiles, generateClient, writeGeneratedFiles } from '@plumbline/codegen';
import { loadContract } from '@plumbline/openapi';

// Writes what the spec gives: src/generated and openapi.json. With --check it only looks, and fails when they are stale.
const folder = fileURLToPath(new URL('..', import.meta.url));
const spec = fileURLToPath(import.meta.resolve('@plumbline/spec/automation-connections/openapi.yaml'));
const files = await generateClient({ contract: await loadContract(spec) });

if (process.argv.includes('--check')) {
  const stale = await findStaleFiles(folder, files);
  if (stale.length > 0) {
    for (const { path, state } of stale)
      console.error(`packages/automation-connections/${path} is stale: ${state}`);
    console.error(
      'Mend it with: npx --yes pnpm@12.21.0 --filter @plumbline/automation-connections run regenerate',
    );
    process.exitCode = 1;
  }
} else {
  const written = await writeGeneratedFiles(folder, files);
  console.log(
    written.length === 0 ? 'Nothing was stale.' : written.map(({ path }) => `Wrote ${path}`).join('\n'),
  );
}
