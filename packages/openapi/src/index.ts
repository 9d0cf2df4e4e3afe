export type * from './contract.ts';
export { isObject, type JsonObject, type JsonPointer, type JsonValue } from './json.ts';
