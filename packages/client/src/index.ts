export type { ApiCall, ResultWithResponse } from './api-call.ts';
export { ApiError, type ApiErrorEntry } from './api-error.ts';
export type { Auth } from './bearer-auth.ts';
export { ClientError, type ClientErrorCode } from './client-error.ts';
export { createRuntime, type Runtime, type RuntimeOptions } from './create-runtime.ts';
export type { Body, PathValue, Query, Result } from './operation-types.ts';
export type { OperationCall, RequestOperation, RequestOptions } from './request-operation.ts';
export type { Style } from './serialize-parameter.ts';
export { type ServerTemplate, serverUrl } from './server-url.ts';
