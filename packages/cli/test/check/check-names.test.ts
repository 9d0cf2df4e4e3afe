import { expect, test } from 'vitest';
import { checkSchemes, checkScope } from '../../src/check/check-names.ts';
import { pets, settingsOf } from './settings-of.ts';

test.each([
  ['listPets', 'listPets'],
  ['*Pet*', '*Pet*'],
  ['GET /pets/*', 'GET /pets/*'],
  [' get  /pets ', 'GET /pets'],
  ['GET /pets/{petId}', 'GET /pets/{petId}'],
])('--include %j is handed on as %j', (pattern, expected) => {
  expect(checkScope(settingsOf({ include: [pattern] }), pets)).toEqual({ include: [expected], exclude: [] });
});

test.each([
  ['listPet', 'Did you mean "listPets"?'],
  ['get /pet', 'Did you mean "GET /pets"?'],
  ['listpets', 'Did you mean "listPets"?'],
  ['delete*', 'Give an id or METHOD /path, with * for any characters: listPets, getPet.'],
  ['getPe.', 'Did you mean "getPet"?'],
])('--exclude %j matches nothing and is refused', (pattern, hint) => {
  const run = (): unknown => checkScope(settingsOf({ exclude: [pattern] }), pets);
  expect(run).toThrow(`--exclude: ${JSON.stringify(pattern)} matches no operation`);
  expect(run).toThrow(expect.objectContaining({ hint }));
});

test('a credential is for a scheme of the spec', () => {
  expect(() => checkSchemes(settingsOf({ auth: ['key=env:A', 'second:env:B'] }), pets)).not.toThrow();
  expect(() => checkSchemes(settingsOf({ auth: ['kee=env:A'] }), pets)).toThrow(
    expect.objectContaining({
      message: '--auth: the spec has no security scheme "kee"',
      hint: 'Did you mean "key"?',
    }),
  );
});
