import { defineConfig, type UserConfig } from 'tsdown';

const shared: UserConfig = defineConfig({
  entry: ['src/index.ts'],
  dts: true,
  fixedExtension: false,
  platform: 'neutral',
  // Node's own modules: the neutral platform does not know them.
  deps: { neverBundle: [/^node:/] },
  target: 'node22',
});

export default shared;
