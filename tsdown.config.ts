import { defineConfig, type UserConfig } from 'tsdown';

const shared: UserConfig = defineConfig({
  entry: ['src/index.ts'],
  dts: true,
  fixedExtension: false,
  platform: 'neutral',
  target: 'node22',
});

export default shared;
