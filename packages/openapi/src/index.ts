export { type Bundle, bundleSpec } from './bundle/bundle-spec.ts';
export { canonicalJson, canonicalSha256 } from './compile/canonical-json.ts';
export { compileContract } from './compile/compile-contract.ts';
export { templateNames } from './compile/path-template.ts';
export type * from './contract.ts';
export * from './extensions/index.ts';
export {
  isObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  member,
  setMember,
} from './json.ts';
export { diskAccess, type FileAccess } from './load/file-access.ts';
export { defaultLimits, type LoadLimits } from './load/limits.ts';
export { type LoadOptions, loadSpec } from './load/load-spec.ts';
export type { LoadedSpec } from './load/loaded-spec.ts';
export { loadContract } from './load-contract.ts';
export { type Match, type MatchedOperation, type MatchOptions, matchOperation } from './match-operation.ts';
export { nearest } from './nearest.ts';
export {
  appendPointer,
  formatPointer,
  fragmentToPointer,
  getAtPointer,
  parsePointer,
  pointerToFragment,
} from './pointer.ts';
export { requestFieldNames } from './request-field-names.ts';
export { formatLocation, SpecError, type SpecErrorCode, type SpecProblem } from './spec-error.ts';
