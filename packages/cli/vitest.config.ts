import { defineConfig, type ViteUserConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** Most tests wait for processes of their own. */
const config: ViteUserConfig = defineConfig({
  ...shared,
  test: { ...shared.test, maxConcurrency: 2, maxWorkers: 2 },
});

export default config;
