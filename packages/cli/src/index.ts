export { type Config, defineConfig } from '@plumbline/config';
export { exitCodes } from './exit-codes.ts';
