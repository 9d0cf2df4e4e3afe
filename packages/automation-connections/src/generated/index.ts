// Generated from the spec by @plumbline/codegen: change the spec, not this file.

export { ApiError, ClientError, type ApiCall, type ApiErrorEntry, type Auth, type RequestOptions } from '@plumbline/client';
export { createClient, type Client, type CreateClientOptions } from './client.ts';
export type { AutomationConnectionsMethods, V1AutomationConnectionsMethods } from './methods.ts';
export type * from './schemas.ts';
export type { components, operations, paths } from './types.ts';
