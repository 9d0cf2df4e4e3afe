import type { Config } from './config.ts';

/**
 * Gives `plumbline.config.ts` its types; returns what it is given.
 *
 * @example
 * export default defineConfig({ spec: 'api/openapi.yaml', auth: 'env:API_TOKEN' });
 */
export function defineConfig(config: Config): Config {
  return config;
}
