import { extensionSchemas } from '@plumbline/openapi';
import { describe, expect, test } from 'vitest';
import { faultOfExtension } from '../lint/extension-validator.ts';

/** A full value of each extension; each of its members must matter. */
const full: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'x-plumbline-consistency': { detailSeconds: 0, listSeconds: 2.5 },
  'x-plumbline-effects': {
    outcome: 'changes',
    resource: { operation: 'getPet', parameters: { id: '$request.path.id' } },
    sets: [
      { field: '/name', from: '$request.body#/name', whenAbsent: 'kept' },
      { field: '/tags', from: '$request.body#/tags', match: { by: '/id', fields: ['/text'] } },
    ],
    leavesRest: true,
  },
  'x-plumbline-emulator': { name: 'pets' },
  'x-plumbline-filter': {
    parameter: 'q',
    grammar: 'scim',
    fields: { name: '/name' },
    operators: ['eq', '()'],
    caseSensitive: false,
  },
  'x-plumbline-opaque': { because: 'made by the server' },
  'x-plumbline-ownership': {
    ownerField: '/owner',
    sharedThrough: '/team',
    allowed: ['owner', 'members', 'privileged'],
    roles: ['admin'],
    refusal: ['404'],
    givenTo: 'caller',
    privilegedParameter: { name: 'all', value: true, roles: ['admin'], refusal: ['403'] },
  },
  'x-plumbline-paging': {
    items: '',
    limitParameter: 'limit',
    limitOverflow: 'clamp',
    cursorParameter: 'cursor',
    next: '/next',
    prev: '/prev',
    nextCursor: '/a~1b',
    prevCursor: '/m~0n',
    linkHeader: true,
    offsetParameter: 'skip',
    pageParameter: 'page',
    firstPage: 0,
    prevPromised: false,
    absoluteLinks: true,
    linksKeepQuery: true,
  },
  'x-plumbline-policy': { highestProfile: 'polite' },
  'x-plumbline-rate-limit-tier': { tier: 'slow' },
  'x-plumbline-rate-limits': {
    windowSeconds: 60,
    tiers: { slow: { limit: 1, description: 'one' } },
    countedPer: 'address',
    tokenTier: 'slow',
    refusal: { status: '429', retryAfterHeader: 'Retry-After' },
  },
  'x-plumbline-reference': { names: 'user', learnFrom: ['ownerId'], none: '', within: 'team' },
  'x-plumbline-relations': { equal: [['/a', '/b']], ordered: [['/c', '/d', '/e']] },
  'x-plumbline-replaced-by': {
    operation: 'getPet',
    deprecatedSince: '2026-10-06',
    removalNotBefore: '2027-11-30',
  },
  'x-plumbline-sensitive': { because: 'a key' },
  'x-plumbline-server-managed': { changes: 'write' },
  'x-plumbline-sort': {
    parameter: 'sort',
    default: '-name',
    ascendingPrefix: '+',
    descendingPrefix: '-',
    fields: { name: '/name' },
    collation: 'unspecified',
    stable: true,
    separator: ',',
  },
  'x-plumbline-strictness': {
    invalid: 'reject',
    unknownParameters: 'accept',
    unknownProperties: 'unspecified',
    repeatedParameters: 'reject',
  },
  'x-plumbline-twin': { operation: 'getPet', except: ['/links'] },
};

describe.each(Object.keys(extensionSchemas))('the schema of %s', (name) => {
  const value = { basis: 'published', sources: ['a page'], ...full[name] };

  test('takes a full value', () => {
    expect(faultOfExtension(name, value)).toBeUndefined();
  });

  test('knows every member that its type has', () => {
    const declared = Object.keys(
      extensionSchemas[name as keyof typeof extensionSchemas].schema['properties'] ?? {},
    );
    expect(declared.sort()).toEqual(
      ['basis', 'sources', ...assumedOf(name), ...Object.keys(full[name] ?? {})].sort(),
    );
  });

  test('wants a basis', () => {
    const { basis: _, ...rest } = value;
    expect(faultOfExtension(name, rest)).toMatch(/'basis'/);
    expect(faultOfExtension(name, { ...value, basis: 'likely' })).toMatch(/basis/);
  });

  test('refuses a member that it does not have', () => {
    expect(faultOfExtension(name, { ...value, Basis: 'published' })).toMatch(/additional properties/);
  });

  test('lets only its own members be assumed', () => {
    const [member] = Object.keys(full[name] ?? {});
    expect(faultOfExtension(name, { ...value, assumed: [member] })).toBeUndefined();
    expect(faultOfExtension(name, { ...value, assumed: ['basis'] })).toMatch(/assumed/);
  });

  test.each(Object.keys(full[name] ?? {}))('judges the shape of %s', (member) => {
    expect(faultOfExtension(name, { ...value, [member]: { un: 'likely' } })).toMatch(
      new RegExp(`it/${member}`),
    );
  });
});

const misfits: readonly (readonly [name: string, value: object, because: string])[] = [
  ['x-plumbline-paging', { items: '/data' }, 'nothing leads to the next page'],
  ['x-plumbline-paging', { items: '/data', nextCursor: '/next' }, 'the cursor has no parameter'],
  [
    'x-plumbline-paging',
    { items: '/data', next: '/next', limitOverflow: 'clamp' },
    'there is no limit to overflow',
  ],
  ['x-plumbline-paging', { items: 'data', next: '/next' }, 'a pointer without a slash'],
  ['x-plumbline-ownership', { ownerField: '/o', allowed: ['privileged'] }, 'the privileged have no role'],
  ['x-plumbline-ownership', { ownerField: '/o', allowed: ['members'] }, 'members of nothing'],
  [
    'x-plumbline-effects',
    { outcome: 'removes', resource: { operation: 'a', parameters: {} }, leavesRest: true },
    'nothing is left',
  ],
  [
    'x-plumbline-effects',
    { outcome: 'changes', resource: { operation: 'a', parameters: { id: 'request.path.id' } } },
    'no runtime expression',
  ],
  ['x-plumbline-relations', {}, 'no relation at all'],
  ['x-plumbline-relations', { equal: [['/alone']] }, 'a field equal to nothing'],
  ['x-plumbline-replaced-by', { operation: 'a', removalNotBefore: '30 November 2027' }, 'no calendar date'],
  ['x-plumbline-rate-limits', { windowSeconds: 60, tiers: {} }, 'no tier'],
];

test.each(misfits)('%s is refused: %j, because of this: %s', (name, value, _) => {
  expect(faultOfExtension(name, { basis: 'published', ...value })).toBeDefined();
});

function assumedOf(name: string): readonly string[] {
  return Object.keys(full[name] ?? {}).length > 0 ? ['assumed'] : [];
}
