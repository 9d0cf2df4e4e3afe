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
    // No file leaves anything in its worker: to import everything anew for each takes longer than most of them.
    isolate: false,
    // turbo runs a package on each core already.
    maxWorkers: '50%',
    // No test is about speed: these only end what hangs, on a machine that does much else too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default shared;
