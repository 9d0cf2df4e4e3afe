import type { Connector, Role, Space } from '../domain/tenant-objects.ts';

/**
 * What a new tenant holds. Ids that the published examples use are kept as they stand, so that a documented call
 * works when it is copied; all others follow from the seed.
 */
export const documentedIds = {
  user: 'sWYAHxZxhtcmBT7Ptc5xJ5I6N7HxwnEy',
  space: '5f0f78b239ff4f0001234567',
  connector: '3004e850-1985-11ee-b6df-8d800b305320',
  param: '39a90780-8874-11ee-b16c-89512345678',
  connections: ['e0e720d0-4947-11ec-a1d2-9559fa35801d', 'd6321ebd-d9e8-48fe-9d86-97dbd473bf60'],
} as const;

export const seedUsers: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: 'Tove Admin', roles: ['TenantAdmin'] },
  { name: 'Ana Analytics', roles: ['AnalyticsAdmin'] },
  { name: 'Olu Ordinary', roles: [] },
  { name: 'Bea Builder', roles: [] },
];

/** Indexes into the users; the first user is the tenant admin. */
export const seedSpaces: readonly {
  readonly type: Space['type'];
  readonly owner: number;
  readonly members: readonly number[];
}[] = [
  { type: 'shared', owner: 0, members: [0, 1, 2, 3] },
  { type: 'shared', owner: 3, members: [1, 3] },
  { type: 'managed', owner: 0, members: [0, 1] },
];

export type SeedParam = Omit<Connector['params'][number], 'id' | 'options'> & {
  readonly options?: readonly string[];
};

export interface SeedConnector {
  readonly name: string;
  readonly oauth: boolean;
  readonly params: readonly SeedParam[];
}

export const seedConnectors: readonly SeedConnector[] = [
  {
    name: 'Ledgerline',
    oauth: false,
    params: [
      {
        name: 'username',
        fieldType: 'string',
        isOptional: false,
        exampleValue: 'jane.doe',
        documentation: 'The account that automations act as.',
      },
      {
        name: 'password',
        fieldType: 'password',
        isOptional: true,
        exampleValue: '••••••••',
        documentation: 'Leave empty when the account signs in by network address.',
      },
      {
        name: 'region',
        fieldType: 'enum',
        isOptional: true,
        exampleValue: 'eu',
        documentation: 'Where the account is held.',
        options: ['eu', 'us', 'ap', 'string'],
      },
    ],
  },
  {
    name: 'Parcel Desk',
    oauth: false,
    params: [
      {
        name: 'apiToken',
        fieldType: 'password',
        isOptional: false,
        exampleValue: 'pd_0123456789',
        documentation: 'Made in the settings of the account.',
      },
    ],
  },
  { name: 'Mailbridge', oauth: true, params: [] },
  { name: 'Qlik Cloud Services', oauth: false, params: [] },
];

export interface SeedConnection {
  readonly name: string;
  readonly connector: number;
  readonly owner: number;
  /** Index into the spaces; personal when left out. */
  readonly space?: number;
  /** Values by parameter name. */
  readonly values?: Readonly<Record<string, string>>;
  readonly account?: string;
  readonly managed?: true;
  readonly createdAt: string;
  readonly updatedAt?: string;
  /** Automations that use it. */
  readonly automations?: readonly string[];
}

const ledger = { username: 'jane.doe', password: 'correct horse', region: 'eu' };

/** The names of neither creation nor id follow the alphabet, so a sort that does nothing is seen. */
export const seedConnections: readonly SeedConnection[] = [
  {
    name: 'Orders ledger',
    connector: 0,
    owner: 0,
    space: 0,
    values: ledger,
    createdAt: '2021-12-23T12:28:21Z',
  },
  {
    name: 'Ledger archive',
    connector: 0,
    owner: 0,
    values: { username: 'archive' },
    createdAt: '2022-02-14T07:15:09Z',
    updatedAt: '2023-01-31T18:40:00Z',
  },
  {
    name: 'Zurich parcels',
    connector: 1,
    owner: 0,
    values: { apiToken: 'pd_zurich' },
    createdAt: '2022-03-01T00:00:00Z',
  },
  {
    name: 'Mail of the back office',
    connector: 2,
    owner: 0,
    space: 2,
    account: 'backoffice@example.com',
    createdAt: '2022-03-01T00:00:00Z',
    updatedAt: '2024-02-29T23:59:59Z',
  },
  {
    name: 'Parcels of the analysts',
    connector: 1,
    owner: 1,
    space: 0,
    values: { apiToken: 'pd_analysts' },
    createdAt: '2022-06-30T10:11:12Z',
    automations: ['Nightly parcel report', 'Parcel alarm'],
  },
  { name: 'Analytics ledger', connector: 0, owner: 1, values: ledger, createdAt: '2022-07-04T16:20:00Z' },
  { name: 'New mail account', connector: 2, owner: 2, createdAt: '2022-09-09T09:09:09Z' },
  {
    name: 'Ledger without a user',
    connector: 0,
    owner: 2,
    values: { region: 'us' },
    createdAt: '2022-10-01T08:00:00Z',
    updatedAt: '2022-10-02T08:00:00Z',
  },
  {
    name: 'Everyday parcels',
    connector: 1,
    owner: 2,
    space: 0,
    values: { apiToken: 'pd_everyday' },
    createdAt: '2023-01-01T00:00:00Z',
    automations: ['Morning parcels'],
  },
  {
    name: 'Builders ledger',
    connector: 0,
    owner: 3,
    space: 1,
    values: ledger,
    createdAt: '2023-05-17T13:37:00Z',
  },
  {
    name: 'Äpfel & Birnen',
    connector: 1,
    owner: 3,
    values: { apiToken: 'pd_obst' },
    createdAt: '2023-08-20T20:20:20Z',
  },
  ...seedUsers.map(
    (_, owner): SeedConnection => ({
      name: 'Qlik Cloud Services',
      connector: 3,
      owner,
      managed: true,
      createdAt: '2021-11-19T06:00:00Z',
    }),
  ),
];
