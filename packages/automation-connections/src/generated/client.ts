// Generated from the spec by @plumbline/codegen: change the spec, not this file.

import { type Auth, createRuntime, type Runtime, type RuntimeOptions, serverUrl } from '@plumbline/client';
import { createAutomationConnectionsMethods, type AutomationConnectionsMethods, createV1AutomationConnectionsMethods, type V1AutomationConnectionsMethods } from './methods.ts';
import type { paths } from './types.ts';

interface SharedOptions extends Omit<RuntimeOptions, 'baseUrl' | 'auth'> {
  /** A bearer token (API key or access token), or a function that gives the one to use. */
  readonly auth: Auth;
}

export interface BaseUrlOptions extends SharedOptions {
  /** The server's address. */
  readonly baseUrl: string;
  readonly tenant?: undefined;
  readonly region?: undefined;
}

export interface ServerOptions extends SharedOptions {
  readonly baseUrl?: undefined;
  /** Name of the tenant. */
  readonly tenant: string;
  /** Region that hosts the tenant, such as `us`, `eu` or `ap`. Default: us. */
  readonly region?: string | undefined;
}

export type CreateClientOptions = BaseUrlOptions | ServerOptions;

/** Qlik Cloud automation connections */
export interface Client {
  /** The bare openapi-fetch client: `{ data, error }` instead of a throw. */
  readonly raw: Runtime<paths>['raw'];
  readonly automationConnections: AutomationConnectionsMethods;
  /** @deprecated The spec marks all its operations as deprecated. It may be removed from 2027-11-30 on. */
  readonly v1: {
    /** @deprecated The spec marks all its operations as deprecated. It may be removed from 2027-11-30 on. */
    readonly automationConnections: V1AutomationConnectionsMethods;
  };
}

const server = { url: 'https://{tenant}.{region}.qlikcloud.com', defaults: { region: 'us' } };

/** Throws a `ClientError` when the address or the token cannot be used. */
export function createClient(options: CreateClientOptions): Client {
  const { raw, request } = createRuntime<paths>({ ...options, baseUrl: options.baseUrl ?? serverUrl(server, { tenant: options.tenant, region: options.region }) });
  return {
    raw,
    automationConnections: createAutomationConnectionsMethods(request),
    v1: { automationConnections: createV1AutomationConnectionsMethods(request) },
  };
}
