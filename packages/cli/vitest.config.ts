import { defineConfig, type ViteUserConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** Most tests start the real command, which takes its time on a machine that builds at the same moment. */
const config: ViteUserConfig = defineConfig({
  ...shared,
  test: { ...shared.test, testTimeout: 120_000, hookTimeout: 120_000, maxConcurrency: 2, maxWorkers: 2 },
});

export default config;
