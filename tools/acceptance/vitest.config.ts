import { defineConfig, type ViteUserConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** Each check is a process of its own beside the server that it checks: two at a time fill two cores. */
const config: ViteUserConfig = defineConfig({
  ...shared,
  test: { ...shared.test, testTimeout: 240_000, maxWorkers: 2, silent: 'passed-only' },
});

export default config;
