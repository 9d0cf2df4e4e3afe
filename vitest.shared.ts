import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Tests run against the source of every workspace package, so no build is needed first. */
const shared: ViteUserConfig = defineConfig({
  ssr: {
    resolve: {
      conditions: ['@plumbline/source', 'module', 'node', 'development|production'],
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});

export default shared;
