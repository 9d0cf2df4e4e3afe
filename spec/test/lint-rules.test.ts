import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../lint/plumbline-plugin.ts';
import { type Problem, runLint, specFolder } from './run-lint.ts';

/** A faultless document with one change: a value at a place, or nothing there any more. */
interface Fault {
  readonly what: string;
  readonly at: readonly (string | number)[];
  readonly put?: unknown;
  readonly rule: string;
  /** Rules of Redocly's that the same change breaks. */
  readonly also?: readonly string[];
  readonly message: RegExp;
}

const list = ['paths', '/pets', 'get'] as const;
const rename = ['paths', '/pets/{id}', 'put'] as const;
const read = ['paths', '/pets/{id}', 'get'] as const;
const old = ['paths', '/v1/pets/{id}', 'get'] as const;
const pet = ['components', 'schemas', 'Pet'] as const;
const page = [...list, 'responses', '200', 'content', 'application/json'] as const;

const faults: readonly Fault[] = [
  {
    what: 'an operation without an id',
    at: [...rename, 'operationId'],
    rule: 'operation-operationId',
    message: /operationId/,
  },
  {
    what: 'a response without an example',
    at: [...page, 'examples'],
    also: ['no-unused-components'],
    rule: 'plumbline/response-example',
    message: /no example/,
  },
  {
    what: 'a response with an empty map of examples',
    at: [...page, 'examples'],
    put: {},
    also: ['no-unused-components'],
    rule: 'plumbline/response-example',
    message: /no example/,
  },
  {
    what: 'a shared response without an example',
    at: ['components', 'responses', 'Unauthorized', 'content', 'application/json', 'example'],
    rule: 'plumbline/response-example',
    message: /no example/,
  },
  {
    what: 'an operation without a 401',
    at: [...list, 'responses', '401'],
    also: ['operation-4xx-response'],
    rule: 'plumbline/operation-unauthorized',
    message: /no 401/,
  },
  {
    what: 'an operation without a tier',
    at: [...read, 'x-plumbline-rate-limit-tier'],
    rule: 'plumbline/operation-tier',
    message: /no x-plumbline-rate-limit-tier/,
  },
  {
    what: 'a tier that the spec does not have',
    at: [...read, 'x-plumbline-rate-limit-tier', 'tier'],
    put: 'fast',
    rule: 'plumbline/operation-tier',
    message: /"fast" is not one of/,
  },
  {
    what: 'a wrong example of a response, behind a reference',
    at: ['components', 'examples', 'PetList', 'value', 'data', 0, 'name'],
    put: 7,
    rule: 'no-invalid-media-type-examples',
    message: /string/,
  },
  {
    what: 'an example of a response that breaks a format',
    at: ['components', 'examples', 'PetList', 'value', 'data', 0, 'born'],
    put: 'yesterday',
    rule: 'no-invalid-media-type-examples',
    message: /date-time/,
  },
  {
    what: 'a property that the schema does not have',
    at: ['components', 'examples', 'PetList', 'value', 'data', 0, 'wings'],
    put: 2,
    rule: 'no-invalid-media-type-examples',
    message: /wings/,
  },
  {
    what: 'a wrong example of a request',
    at: [...rename, 'requestBody', 'content', 'application/json', 'example', 'name'],
    put: null,
    rule: 'no-invalid-media-type-examples',
    message: /string/,
  },
  {
    what: 'a wrong example of a parameter',
    at: [...list, 'parameters', 0, 'example'],
    put: 51,
    rule: 'no-invalid-parameter-examples',
    message: /<= 50/,
  },
  {
    what: 'a wrong example in a schema',
    at: [...pet, 'properties', 'born', 'example'],
    put: 'spring',
    rule: 'no-invalid-schema-examples',
    message: /date-time/,
  },
  {
    what: 'a wrong example of a header',
    at: [...list, 'responses', '200', 'headers', 'X-Total', 'example'],
    put: 'three',
    rule: 'plumbline/header-example',
    message: /must be integer/,
  },
  {
    what: 'a misspelt extension',
    at: [...list, 'x-plumbline-pagin'],
    put: { basis: 'published' },
    rule: 'plumbline/extension',
    message: /There is no extension x-plumbline-pagin/,
  },
  {
    what: 'an extension without a basis',
    at: [...list, 'x-plumbline-paging', 'basis'],
    rule: 'plumbline/extension',
    message: /'basis'/,
  },
  {
    what: 'an empty paging',
    at: [...list, 'x-plumbline-paging'],
    put: { basis: 'published' },
    rule: 'plumbline/extension',
    message: /is not valid/,
  },
  {
    what: 'an empty sort',
    at: [...list, 'x-plumbline-sort'],
    put: { basis: 'published' },
    rule: 'plumbline/extension',
    message: /is not valid/,
  },
  {
    what: 'empty effects',
    at: [...rename, 'x-plumbline-effects'],
    put: { basis: 'published' },
    rule: 'plumbline/extension',
    message: /is not valid/,
  },
  {
    what: 'a shapeless ownership',
    at: [...list, 'x-plumbline-ownership'],
    put: { basis: 'published' },
    rule: 'plumbline/extension',
    message: /is not valid/,
  },
  {
    what: 'a shapeless relation',
    at: [...pet, 'x-plumbline-relations'],
    put: { basis: 'published' },
    rule: 'plumbline/extension',
    message: /is not valid/,
  },
  {
    what: 'a shapeless twin',
    at: [...read, 'x-plumbline-twin'],
    put: { basis: 'published' },
    also: ['plumbline/extension-target'],
    rule: 'plumbline/extension',
    message: /is not valid/,
  },
  {
    what: 'an extension with a member too many',
    at: [...list, 'x-plumbline-paging', 'previous'],
    put: '/prev',
    rule: 'plumbline/extension',
    message: /additional properties/,
  },
  {
    what: 'an extension of another kind of object',
    at: [...list, 'x-plumbline-policy'],
    put: { basis: 'assumed', highestProfile: 'full' },
    rule: 'plumbline/extension',
    message: /may not stand here, but on: root/,
  },
  {
    what: 'an extension where none may stand',
    at: ['info', 'x-plumbline-policy'],
    put: { basis: 'assumed', highestProfile: 'full' },
    rule: 'plumbline/extension',
    message: /may not stand here/,
  },
  {
    what: 'a wrong extension beside the $ref of a schema',
    at: [...pet, 'properties', 'owner', 'x-plumbline-reference', 'names'],
    put: 'A User',
    rule: 'plumbline/extension',
    message: /must match pattern/,
  },
  {
    what: 'a wrong extension of a parameter',
    at: [...list, 'parameters', 1, 'x-plumbline-opaque', 'basis'],
    put: 'rumour',
    rule: 'plumbline/extension',
    message: /allowed values/,
  },
  {
    what: 'a twin that does not exist',
    at: [...old, 'x-plumbline-twin', 'operation'],
    put: 'getCat',
    rule: 'plumbline/extension-target',
    message: /there is no operation "getCat"/,
  },
  {
    what: 'a twin that names another',
    at: [...old, 'x-plumbline-twin', 'operation'],
    put: 'renamePet',
    rule: 'plumbline/extension-target',
    message: /"renamePet" does not name this operation in turn/,
  },
  {
    what: 'an exception of a twin that is no field',
    at: [...read, 'x-plumbline-twin', 'except', 0],
    put: '/nam',
    rule: 'plumbline/extension-target',
    message: /nothing stands at "\/nam"/,
  },
  {
    what: 'a successor that does not exist',
    at: [...old, 'x-plumbline-replaced-by', 'operation'],
    put: 'getDog',
    rule: 'plumbline/extension-target',
    message: /there is no operation "getDog"/,
  },
  {
    what: 'a successor of an operation that is not deprecated',
    at: [...old, 'deprecated'],
    rule: 'plumbline/extension-target',
    message: /not deprecated/,
  },
  {
    what: 'a limit that is no parameter',
    at: [...list, 'x-plumbline-paging', 'limitParameter'],
    put: 'top',
    rule: 'plumbline/extension-target',
    message: /no parameter "top"/,
  },
  {
    what: 'a link that is no field',
    at: [...list, 'x-plumbline-paging', 'next'],
    put: '/links/next',
    rule: 'plumbline/extension-target',
    message: /nothing stands at "\/links\/next"/,
  },
  {
    what: 'a sort field that items lack',
    at: [...list, 'x-plumbline-sort', 'fields', 'age'],
    put: '/age',
    rule: 'plumbline/extension-target',
    message: /nothing stands at "\/age"/,
  },
  {
    what: 'a filter that is no parameter',
    at: [...list, 'x-plumbline-filter', 'parameter'],
    put: 'where',
    rule: 'plumbline/extension-target',
    message: /no parameter "where"/,
  },
  {
    what: 'an owner that items lack',
    at: [...list, 'x-plumbline-ownership', 'ownerField'],
    put: '/keeper',
    rule: 'plumbline/extension-target',
    message: /nothing stands at "\/keeper"/,
  },
  {
    what: 'a privileged parameter that does not exist',
    at: [...list, 'x-plumbline-ownership', 'privilegedParameter', 'name'],
    put: 'every',
    rule: 'plumbline/extension-target',
    message: /no parameter "every"/,
  },
  {
    what: 'an effect that nothing can read',
    at: [...rename, 'x-plumbline-effects', 'resource', 'operation'],
    put: 'seePet',
    rule: 'plumbline/extension-target',
    message: /there is no operation "seePet"/,
  },
  {
    what: 'an effect on a field that does not exist',
    at: [...rename, 'x-plumbline-effects', 'sets', 0, 'field'],
    put: '/title',
    rule: 'plumbline/extension-target',
    message: /nothing stands at "\/title"/,
  },
  {
    what: 'an effect from a field that does not exist',
    at: [...rename, 'x-plumbline-effects', 'sets', 0, 'from'],
    put: '$request.body#/title',
    rule: 'plumbline/extension-target',
    message: /nothing stands at "\/title"/,
  },
  {
    what: 'an effect read by a parameter that does not exist',
    at: [...rename, 'x-plumbline-effects', 'resource', 'parameters', 'petId'],
    put: '$request.path.id',
    rule: 'plumbline/extension-target',
    message: /no parameter "petId"/,
  },
  {
    what: 'a relation between fields that do not exist',
    at: [...pet, 'x-plumbline-relations', 'ordered', 0, 1],
    put: '/died',
    rule: 'plumbline/extension-target',
    message: /nothing stands at "\/died"/,
  },
  {
    what: 'a tier of token requests that does not exist',
    at: ['x-plumbline-rate-limits', 'tokenTier'],
    put: 'quick',
    rule: 'plumbline/extension-target',
    message: /no tier "quick"/,
  },
];

describe('the lint rules', () => {
  let folder = '';
  let problems: readonly Problem[] = [];
  const fileOf = (index: number) => join(folder, `${index}.yaml`);
  const problemsOf = (index: number) => problems.filter((each) => each.file === fileOf(index));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-lint-'));
    const source = await readFile(join(specFolder, 'test/fixtures/pets.yaml'), 'utf8');
    const files = [undefined, ...faults].map(
      (fault, index) => [fileOf(index), changed(source, fault)] as const,
    );
    await Promise.all(files.map(([file, text]) => writeFile(file, text)));
    problems = await runLint(files.map(([file]) => file));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('find nothing in a faultless document', () => {
    expect(problemsOf(0)).toEqual([]);
  });

  test.each(faults.map((fault, index) => [fault.what, fault, index + 1] as const))(
    'find %s',
    (_, fault, index) => {
      const found = problemsOf(index);
      expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(
        [fault.rule, ...(fault.also ?? [])].sort(),
      );
      expect(found.map(({ message }) => message)).toContainEqual(expect.stringMatching(fault.message));
    },
  );

  test('have a fault each that proves them', () => {
    const proven = new Set(faults.map(({ rule }) => rule));
    expect(Object.keys(rules).filter((name) => !proven.has(`plumbline/${name}`))).toEqual([]);
  });

  test('are switched on, all of them', async () => {
    const config: { rules: Record<string, string> } = parse(
      await readFile(join(specFolder, 'redocly.yaml'), 'utf8'),
    );
    expect(Object.keys(rules).filter((name) => config.rules[`plumbline/${name}`] !== 'error')).toEqual([]);
  });
});

function changed(source: string, fault: Fault | undefined): string {
  const document: unknown = parse(source);
  if (fault) {
    let holder = document as Record<string | number, unknown>;
    for (const key of fault.at.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
    const last = fault.at.at(-1) ?? '';
    if ('put' in fault) holder[last] = fault.put;
    else delete holder[last];
  }
  return JSON.stringify(document, null, 2);
}
