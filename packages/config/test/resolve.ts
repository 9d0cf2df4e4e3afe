import type { Config, Flags } from '../src/index.ts';
import { resolveSettings, type Settings } from '../src/index.ts';

export const known = {
  rules: ['documented-status', 'invalid-rejected'],
  reportFormats: ['json', 'markdown'],
};

interface Sources {
  readonly flags?: Flags;
  readonly env?: Record<string, string>;
  readonly file?: Config | Record<string, unknown>;
  readonly named?: boolean;
}

/** Resolves with the working directory /work and a config file in /work/api. */
export function resolve({ flags = {}, env = {}, file, named = false }: Sources): Settings {
  const loaded = file && {
    path: '/work/api/plumbline.config.ts',
    name: 'api/plumbline.config.ts',
    named,
    content: { ...file },
  };
  return resolveSettings({ flags, env, file: loaded, cwd: '/work', known });
}
