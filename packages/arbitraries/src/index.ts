export type { SchemaOptions } from './options.ts';
