import { type createQlikApi as Create, createQlikApi } from '@qlik/api';

type Qlik = ReturnType<typeof Create>;
export type HostConfig = NonNullable<NonNullable<Parameters<typeof Create>[0]>['hostConfig']>;
/** Either module: both have the same eight methods. */
export type SdkModule = Qlik['automationConnections'] | Qlik['workflows']['automationConnections'];

export const sdkModules = {
  automationConnections: (qlik: Qlik): SdkModule => qlik.automationConnections,
  'workflows.automationConnections': (qlik: Qlik): SdkModule => qlik.workflows.automationConnections,
} as const;

/** What each method of the SDK documents for success. */
export const documentedSuccess: Readonly<Record<Exclude<keyof SdkModule, 'clearCache'>, number>> = {
  getAutomationConnections: 200,
  createAutomationConnection: 201,
  getAutomationConnection: 200,
  updateAutomationConnection: 200,
  deleteAutomationConnection: 204,
  changeOwnerAutomationConnection: 204,
  changeSpaceAutomationConnection: 204,
  checkAutomationConnection: 200,
};

/** A module of the unmodified SDK, and the names of the methods that were called on it. */
export function sdkModule(
  name: keyof typeof sdkModules,
  hostConfig: HostConfig,
): { readonly api: SdkModule; readonly called: ReadonlySet<string> } {
  const called = new Set<string>();
  const module = sdkModules[name](createQlikApi({ hostConfig }));
  const api = new Proxy(module, {
    get(target, key, receiver) {
      if (typeof key === 'string') called.add(key);
      return Reflect.get(target, key, receiver);
    },
  });
  return { api, called };
}
