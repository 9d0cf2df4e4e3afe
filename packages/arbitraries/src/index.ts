export { type Boundary, boundaries } from './boundaries.ts';
export { compileValidator, type Validator } from './compile-validator.ts';
export { type Invalid, invalid, invalidBoundaries } from './invalid.ts';
export type { SchemaOptions } from './options.ts';
export { SchemaError, type SchemaErrorCode } from './schema-error.ts';
export { rejections, valid } from './valid.ts';
export type { ValidationProblem } from './validation/validation-problem.ts';
