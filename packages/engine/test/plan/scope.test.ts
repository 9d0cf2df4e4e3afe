import { describe, expect, it } from 'vitest';
import type { Profile, RunOptions } from '../../src/index.ts';
import { matchesPattern } from '../../src/plan/scope.ts';
import { preparePlanning } from '../../src/session.ts';
import { optionsFor } from '../support/check.ts';
import { contractOf } from '../support/contract-of.ts';
import { plainStore, type StoreShape, storeSpec } from '../support/store-spec.ts';

async function scopeOf(shape: StoreShape, options: Partial<RunOptions>) {
  const contract = await contractOf(storeSpec(shape));
  const transport = {
    send: () => Promise.reject(new Error('planning sends nothing')),
    close: () => Promise.resolve(),
  };
  const { scope } = preparePlanning({ ...optionsFor(contract, 'http://127.0.0.1'), transport, ...options });
  const ids = (operations: Iterable<{ readonly id: string }>) =>
    [...operations].map((each) => each.id).sort();
  return { ids: ids(scope.operations), usable: ids(scope.usable), notChecked: scope.notChecked };
}

const reads = ['getThing', 'listThings'];
const all = ['createThing', 'deleteThing', ...reads, 'patchThing'].sort();

describe('a profile', () => {
  const cases: readonly (readonly [string, Profile, StoreShape, readonly string[]])[] = [
    ['readonly sends safe methods only', 'readonly', plainStore, reads],
    ['polite sends all where it can create, name and delete', 'polite', plainStore, all],
    ['polite creates nothing that it cannot delete', 'polite', { ...plainStore, without: ['delete'] }, reads],
    [
      'polite creates nothing that cannot carry its prefix',
      'polite',
      { ...plainStore, fields: { size: { type: 'integer' } }, required: [] },
      reads,
    ],
    [
      'polite creates nothing with too short a name',
      'polite',
      { ...plainStore, fields: { name: { type: 'string', maxLength: 12 } } },
      reads,
    ],
    [
      'full sends all',
      'full',
      { ...plainStore, without: ['delete'] },
      all.filter((id) => id !== 'deleteThing'),
    ],
  ];
  it.each(cases)('%s', async (_name, profile, shape, want) => {
    const { ids, notChecked } = await scopeOf(shape, { profile });
    expect(ids).toEqual(want);
    expect(notChecked.every((each) => each.reason === 'profile')).toBe(true);
  });
});

describe('include and exclude', () => {
  it('narrow what is checked; what is left out by include may still set up the rest', async () => {
    const { ids, usable, notChecked } = await scopeOf(plainStore, { include: ['getThing'] });
    expect(ids).toEqual(['getThing']);
    expect(usable).toEqual(all);
    expect(notChecked.map((each) => each.reason)).toEqual(['excluded', 'excluded', 'excluded', 'excluded']);
  });

  it('never send what is excluded, not even for set-up', async () => {
    const { ids, usable } = await scopeOf(plainStore, { exclude: ['delete *'] });
    expect(ids).not.toContain('deleteThing');
    expect(usable).not.toContain('deleteThing');
  });
});

describe('a pattern', () => {
  const cases: readonly (readonly [pattern: string, matches: readonly string[]])[] = [
    ['getThing', ['getThing']],
    ['GETTHING', ['getThing']],
    ['*Thing', ['createThing', 'deleteThing', 'getThing', 'patchThing']],
    ['GET /things', ['listThings']],
    ['get *', ['getThing', 'listThings']],
    ['/things/{thingId}', ['deleteThing', 'getThing', 'patchThing']],
    ['* /things/*', ['deleteThing', 'getThing', 'patchThing']],
    ['get', []],
    ['get.hing', []],
    ['(', []],
  ];
  it.each(cases)('%s names %j', async (pattern, want) => {
    const contract = await contractOf(storeSpec(plainStore));
    const matching = contract.operations.filter((operation) => matchesPattern(operation, pattern));
    expect(matching.map((each) => each.id).sort()).toEqual(want);
  });
});
