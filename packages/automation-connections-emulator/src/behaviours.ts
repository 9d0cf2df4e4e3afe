import type { OperationName } from './domain/call.ts';

/** One thing that the emulator does, and on whose word. */
export interface Behaviour {
  readonly id: string;
  /** `documented`: the API's owner published it. `assumed`: nobody did, and this is our choice. */
  readonly basis: 'documented' | 'assumed';
  readonly operations: readonly OperationName[] | 'all' | 'tenant';
  readonly what: string;
  /** Where it was published, or why it was chosen. */
  readonly source: string;
}

const reference = 'API reference, automation connections';
const changelog = (n: number) => `qlik.dev changelog ${n}`;

type Row = readonly [
  id: string,
  basis: Behaviour['basis'],
  operations: Behaviour['operations'],
  what: string,
  source: string,
];

const writes: readonly OperationName[] = ['update', 'delete', 'change-owner', 'change-space'];

const rows: readonly Row[] = [
  // Identity
  [
    'credentials',
    'documented',
    'all',
    'Authorization: Bearer with an API key or an OAuth access token; anything else is 401 in the error shape.',
    reference,
  ],
  [
    'token',
    'documented',
    'tenant',
    'POST /oauth/token takes client credentials as JSON or as a form; a token lives 21600 seconds.',
    'Authentication guide, OAuth machine to machine',
  ],
  ['token-user', 'assumed', 'tenant', 'A token acts as the tenant admin.', 'Its scope is admin_classic'],
  [
    'revoke',
    'assumed',
    'tenant',
    'POST /oauth/revoke with the client’s credentials revokes a token, or an API key.',
    'RFC 7009; the service’s own way is not part of this API',
  ],
  [
    'tenant-admin',
    'assumed',
    'all',
    'A TenantAdmin reads and changes every connection.',
    'What the role is for; not written down for this API',
  ],
  [
    'analytics-admin',
    'assumed',
    'all',
    'An AnalyticsAdmin lists, reads and checks every connection, and changes only their own.',
    'listAll is published for both roles; nothing says more',
  ],
  [
    'space-member',
    'assumed',
    'all',
    'A member of a connection’s space lists, reads and checks it; only its owner and tenant admins change it.',
    '“the requesting user has access to”, read narrowly',
  ],
  [
    'foreign-connection',
    'assumed',
    'all',
    'A connection that exists but is out of reach is 403, one that does not exist is 404.',
    '403 and 404 are both published; which is when is not',
  ],
  [
    'foreign-space',
    'assumed',
    ['create', 'change-space'],
    'A space that the caller is no member of is 403.',
    '403 is published without a reason',
  ],
  // Objects
  ['connector-required', 'documented', ['create'], 'connectorId is required.', reference],
  [
    'unknown-reference',
    'assumed',
    ['create', 'update', 'change-owner', 'change-space'],
    'A connector, space, user or parameter that does not exist is 400 when the body names it.',
    '404 is kept for the path',
  ],
  [
    'name-default',
    'assumed',
    ['create'],
    'Without a name the connection takes its connector’s.',
    'name is optional and present in every published answer',
  ],
  [
    'name-free',
    'assumed',
    ['create', 'update'],
    'A name is any well-formed Unicode string, the empty one included; names need not be unique.',
    'No constraint is published',
  ],
  [
    'params-known',
    'assumed',
    ['create', 'update'],
    'params must name parameters of the connector; an enum takes one of its options.',
    'Nothing else could be stored',
  ],
  [
    'params-incomplete',
    'documented',
    ['create'],
    'A required parameter without a value does not refuse the creation: error says so, and isConnected is false.',
    reference,
  ],
  [
    'params-ids',
    'assumed',
    'all',
    'A parameter has the same id in every connection of its connector.',
    'The published examples show one id throughout',
  ],
  [
    'params-echoed',
    'assumed',
    ['read'],
    'Values come back as they were sent, passwords included.',
    'Nothing published says that they are masked',
  ],
  [
    'update-partial',
    'documented',
    ['update'],
    'An update changes what it names and leaves the rest.',
    reference,
  ],
  [
    'update-touches',
    'assumed',
    ['update', 'change-owner', 'change-space'],
    'Every accepted change sets updatedAt, also one that changes nothing.',
    'Not published',
  ],
  [
    'personal-space',
    'documented',
    ['create', 'change-space'],
    'The empty spaceId is the owner’s personal space.',
    'Workflows reference, change-space',
  ],
  [
    'space-left-out',
    'assumed',
    ['create', 'change-space'],
    'A spaceId that is left out counts as empty.',
    '“leave empty” is published',
  ],
  [
    'user-required',
    'assumed',
    ['change-owner'],
    'userId must be given.',
    'Published as optional, but nothing could be done without it',
  ],
  [
    'oauth-consent',
    'assumed',
    ['create', 'read'],
    'An OAuth connection carries redirect until an account has consented, and oauthAccountName from then on; both are null otherwise.',
    `${changelog(97)}: both null without OAuth`,
  ],
  [
    'check-truth',
    'documented',
    ['check'],
    'connected and is_connected are equal, and agree with isConnected.',
    reference,
  ],
  [
    'managed',
    'assumed',
    writes,
    'Each user has a “Qlik Cloud Services” connection that is listed and read, and answers every change with 403.',
    'It is in published lists; that it is managed is known from the product',
  ],
  [
    'delete-in-use',
    'documented',
    ['delete'],
    'forced=true deletes a connection that automations use.',
    reference,
  ],
  [
    'delete-in-use-refused',
    'assumed',
    ['delete'],
    'Without forced such a delete is 400.',
    'No 409 is published for delete',
  ],
  [
    'conflict',
    'documented',
    ['update'],
    'A conflicting update is 409 in the workflows family, and only there.',
    'Workflows reference, update',
  ],
  [
    'conflict-condition',
    'assumed',
    ['update'],
    'If-Unmodified-Since earlier than updatedAt is such a conflict.',
    'How a conflict arises is not published; this is HTTP’s own way to state one',
  ],
  // Lists
  [
    'limit',
    'documented',
    ['list'],
    'limit is an integer from 1 to 200, 100 when left out.',
    `${reference}, parameter constraints`,
  ],
  ['limit-refused', 'assumed', ['list'], 'A limit out of range is 400, not clamped.', 'Not published'],
  [
    'list-all',
    'documented',
    ['list'],
    'listAll is for tenant and analytics admins; others get 403.',
    reference,
  ],
  ['sort', 'documented', ['list'], 'Twelve sort values, id when left out; another is 400.', reference],
  [
    'sort-plus',
    'assumed',
    ['list'],
    'A raw + in the query, which decodes to a space, counts as +.',
    'The published example writes it raw',
  ],
  [
    'sort-collation',
    'assumed',
    ['list'],
    'Names sort by code point; equal names by id, equal times by the order of the changes.',
    'Not published',
  ],
  [
    'filter',
    'documented',
    ['list'],
    'filter is RFC 7644 over name, connectorId, ownerId and spaceId.',
    reference,
  ],
  [
    'filter-case',
    'assumed',
    ['list'],
    'Operators and attributes match in any case, values exactly.',
    'RFC 7644 leaves values to the attribute',
  ],
  [
    'cursor',
    'documented',
    ['list'],
    'cursor is opaque; links.next.href and links.prev.href are absolute, null where there is no page.',
    `${reference}; ${changelog(68)}`,
  ],
  [
    'cursor-bound',
    'assumed',
    ['list'],
    'A cursor carries sort, filter and listAll; given again they must agree, else 400. limit may change.',
    'Not published',
  ],
  [
    'cursor-stable',
    'assumed',
    ['list'],
    'Connections made or deleted between two pages neither repeat nor hide others.',
    'Not published',
  ],
  [
    'link-origin',
    'assumed',
    ['list'],
    'Links carry the Host of the request; X-Forwarded headers are not believed.',
    'A client sends its credential there',
  ],
  // Protocol
  [
    'error-shape',
    'documented',
    'all',
    'Errors are {errors: [{code, title, detail}], traceId}; the code is HTTP- and the status.',
    `${reference}; rate limit guide for the code`,
  ],
  [
    'trace-id',
    'documented',
    'all',
    'X-B3-Traceid has 32 hex digits and equals traceId.',
    'Seen on the service’s answers',
  ],
  ['times', 'documented', 'all', 'Times are UTC with six decimals, which are zeros.', reference],
  [
    'tiers',
    'documented',
    'all',
    'Lists and reads are tier 1 (1000 a minute), the rest tier 2 (100), per user over five minutes; the tenant has half of what its users have together. Only with limits on.',
    'Rate limit guide',
  ],
  [
    'tier-window',
    'assumed',
    'all',
    'The window is fixed, and begins with its first request.',
    'ratelimit-reset is one moment',
  ],
  [
    'versions',
    'documented',
    'all',
    'qlik-api-version names a release; an unknown or missing one is the oldest supported.',
    changelog(266),
  ],
  [
    'deprecation',
    'documented',
    'all',
    'The v1 family answers with deprecation, sunset and link.',
    changelog(255),
  ],
  [
    'strict-input',
    'assumed',
    'all',
    'A value of the wrong type is 400, null included; unknown properties and parameters are ignored.',
    'Not published',
  ],
  [
    'repeated-parameter',
    'assumed',
    ['list', 'delete'],
    'A known parameter that is given twice is 400.',
    'Not published',
  ],
  [
    'http',
    'assumed',
    'all',
    '405 with Allow, 413 over 1 MiB, 415 for another content type, 400 for what is not JSON.',
    'RFC 9110',
  ],
  [
    'fail-on-demand',
    'assumed',
    'all',
    'The request header x-plumbline-answer: 500 (or 503) gets that answer.',
    'Ours: so that every published status can be provoked',
  ],
  [
    'product-info',
    'documented',
    'tenant',
    'GET /resources/autogenerated/product-info.json answers without a credential.',
    'The official SDK asks for it',
  ],
  [
    'durable',
    'assumed',
    'tenant',
    'With a file, what was acknowledged survives the death of the process; a store that cannot be written answers 503.',
    'Ours',
  ],
];

/** Everything that the emulator does and a client could notice. */
export const behaviours: readonly Behaviour[] = rows.map(([id, basis, operations, what, source]) => ({
  id,
  basis,
  operations,
  what,
  source,
}));
