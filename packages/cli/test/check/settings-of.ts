import { fileURLToPath } from 'node:url';
import { type Flags, resolveSettings, type Settings } from '@plumbline/config';
import { type Contract, loadContract } from '@plumbline/openapi';

/** The settings that these flags make, with nothing from the environment or a file. */
export function settingsOf(flags: Flags): Settings {
  const known = { rules: ['documented-status'], reportFormats: ['json', 'markdown'] };
  return resolveSettings({ flags, env: {}, cwd: process.cwd(), known });
}

export const pets: Contract = await loadContract(
  fileURLToPath(new URL('../fixtures/pets.yaml', import.meta.url)),
);

/** The pets spec with an emulator named in it. */
export function naming(emulator: string | { readonly name: string }): Contract {
  return { ...pets, extensions: { 'x-plumbline-emulator': emulator } };
}
