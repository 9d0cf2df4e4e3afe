/** The vendor's role names; an ordinary user has none. */
export type Role = 'TenantAdmin' | 'AnalyticsAdmin';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface Space {
  readonly id: string;
  readonly type: 'shared' | 'managed';
  readonly ownerId: string;
}

export interface ParamOption {
  readonly id: string;
  readonly value: string;
}

/** What a connector asks of every connection that is made from it. */
export interface ParamDefinition {
  readonly id: string;
  readonly name: string;
  readonly fieldType: 'string' | 'password' | 'enum';
  readonly isOptional: boolean;
  readonly exampleValue: string;
  readonly documentation: string;
  readonly options: readonly ParamOption[];
}

export interface Connector {
  readonly id: string;
  readonly name: string;
  /** An OAuth connector's connections wait for a consent at `redirect`. */
  readonly oauth: boolean;
  readonly params: readonly ParamDefinition[];
}

export interface Connection {
  readonly id: string;
  readonly name: string;
  readonly connectorId: string;
  readonly ownerId: string;
  /** The empty string stands for the owner's personal space. */
  readonly spaceId: string;
  /** Values by definition id; a definition without an entry was never given a value. */
  readonly values: Readonly<Record<string, string>>;
  /** Set once the owner of an OAuth account has consented. */
  readonly oauthAccountName: string | null;
  /** Made by the service itself; may be listed and read, never changed. */
  readonly managed: boolean;
  /** Whole seconds since the epoch. */
  readonly createdAt: number;
  /** Whole seconds since the epoch. */
  readonly updatedAt: number;
}

/** What a list item or a sort needs beside the connection: the order of changes within one second. */
export interface StoredConnection extends Connection {
  readonly createdOrder: number;
  readonly updatedOrder: number;
}
