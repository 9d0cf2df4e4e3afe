import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures, plumbline } from '../plumbline.ts';

const pets = join(fixtures, 'pets.yaml');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  writeFileSync(join(folder, 'a-file'), '');
  writeFileSync(join(folder, 'bad-key.mjs'), 'export default { sead: 5 }');
  writeFileSync(join(folder, 'not-openapi.yaml'), 'hello: world\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Bad {
  readonly args: readonly string[];
  readonly says: readonly string[];
  readonly never?: string;
}

const check = (...args: readonly string[]): readonly string[] => ['check', pets, '--target', 'mock', ...args];

/** One of each kind; the finer cases are tested where they are judged. */
const table: Readonly<Record<string, Bad>> = {
  'no command': { args: [], says: ['Usage: plumbline'] },
  'a misspelt command': { args: ['chek'], says: ["unknown command 'chek'", 'hint: Did you mean check?'] },
  'a misspelt flag': { args: check('--sed', '5'), says: ["unknown option '--sed'", 'Did you mean --seed?'] },
  'a misspelt rare flag': { args: check('--excludes', 'x'), says: ['Did you mean --exclude?'] },
  'no spec': { args: ['check'], says: ['no spec', 'plumbline check openapi.yaml'] },
  'a spec that is not OpenAPI': { args: ['check', 'not-openapi.yaml'], says: ['not-openapi.yaml:1:1: '] },
  'no target': { args: ['check', pets], says: ['no target', '--target mock', 'http://127.0.0.1:1/v1'] },
  'a misspelt operation': {
    args: check('--include', 'listPet'),
    says: ['--include: "listPet" matches no operation', 'Did you mean "listPets"?'],
  },
  'a misspelt rule': {
    args: check('--rules', 'documented-statuss'),
    says: ['--rules: there is no rule', 'Did you mean "documented-status"?'],
  },
  'a report under a file': {
    args: check('--report', 'json=a-file/report.json'),
    says: ['--report: cannot write the report', 'a-file/report.json: a part of the path is a file'],
  },
  'a credential as a flag': {
    args: check('--auth', 's3cr3t-token'),
    says: ['--auth:', 'env:API_TOKEN'],
    never: 's3cr3t',
  },
  'a variable that a flag names and is not set': {
    args: check('--auth', 'env:PETS_KEY'),
    says: ['--auth: the environment variable PETS_KEY is not set', 'PETS_KEY=…'],
  },
  'a misspelt key of the config': {
    args: check('--config', 'bad-key.mjs'),
    says: ['bad-key.mjs: there is no key "sead"', 'Did you mean "seed"?'],
  },
  'both claims on stdout': { args: check('--json', '--events'), says: ['--json and --events'] },
  'a misspelt defect': {
    args: ['emulator', '--defect', 'update-not-store'],
    says: ['--defect: there is no defect', 'Did you mean "update-not-stored"?'],
  },
};

describe.concurrent('bad input ends with 2, a place, what is wrong, and how to mend it', () => {
  test.each(Object.entries(table))('%s', async (_name, { args, says, never }) => {
    const { code, stdout, stderr } = await plumbline(args, { cwd: folder });
    expect(stdout).toBe('');
    for (const part of says) expect(stderr).toContain(part);
    if (args.length > 0) expect(stderr).toMatch(/^(plumbline: .*\n {2}hint: .*\n)+$/);
    if (never !== undefined) expect(stderr).not.toContain(never);
    expect(code).toBe(2);
  });
});
