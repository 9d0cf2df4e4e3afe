export { type GenerateClientOptions, type GeneratedFiles, generateClient } from './generate-client.ts';
export { generateMethods } from './generate-methods.ts';
export { generateTypes } from './generate-types.ts';
export { type PlannedGroup, type PlannedMethod, planClient } from './plan-client.ts';
export { findStaleFiles, type StaleFile, writeGeneratedFiles } from './stale-files.ts';
