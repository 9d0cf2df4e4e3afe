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
  writeFileSync(join(folder, 'bad-key.mjs'), 'export default { sede: 5 }');
  writeFileSync(
    `export default { spec: ${JSON.stringify(pets)}, auth: 'env:PETS_KEY' }`,
  );
  writeFileSync(join(folder, 'not-openapi.yaml'), 'hello: world\n');
  writeFileSync(join(folder, 'bad.yaml'), 'openapi: 3.1.0\ninfo: [\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Bad {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly says: readonly string[];
  readonly never?: string;
}

const check = (...args: readonly string[]): readonly string[] => ['check', pets, ...args];

/** Each is refused with exit 2, a place, what is wrong and how to mend it, before any request is sent. */
const table: Readonly<Record<string, Bad>> = {
  'no command': { args: [], says: ['Usage: plumbline'] },
  'a misspelt command': { args: ['chek'], says: ["unknown command 'chek'", 'hint: Did you mean check?'] },
  'a misspelt flag': {
    args: check('--sed', '5'),
    says: ["unknown option '--sed'", 'hint: Did you mean --seed?'],
  },
  'a misspelt rare flag': { args: check('--excludes', 'x'), says: ['Did you mean --exclude?'] },
  'no spec': { args: ['check'], says: ['no spec', 'plumbline check openapi.yaml'] },
  'a spec that is not there': { args: ['check', 'nothing.yaml'], says: ['nothing.yaml'] },
  'a spec that is not OpenAPI': { args: ['check', 'not-openapi.yaml'], says: ['not-openapi.yaml:1:1: '] },
  'a spec that is not YAML': { args: ['check', 'bad.yaml'], says: ['plumbline: bad.yaml:'] },
  'no target': { args: check(), says: ['no target', '--target mock', 'http://127.0.0.1:1/v1'] },
  'a misspelt target': {
    args: check('--target', 'emulater'),
    says: ['--target: "emulater"', 'Did you mean emulator?'],
  },
  'a target without a scheme': {
    args: check('--target', 'localhost:3000'),
    says: ['Did you mean http://localhost:3000?'],
  },
  'a target with a password': {
    args: check('--target', 'http://me:s3cr3t@localhost'),
    says: ['--target:', '--auth env:NAME'],
    never: 's3cr3t',
  },
  'an emulator the spec does not name': {
    args: check('--target', 'emulator'),
    says: ['names no emulator', '--target mock'],
  },
  'a misspelt profile': {
    args: check('--target', 'mock', '--profile', 'ful'),
    says: ['--profile: there is no profile "ful"', 'Did you mean "full"?'],
  },
  'a bold profile off loopback': {
    args: check('--target', 'https://pets.example.com', '--profile', 'polite'),
    says: ['--profile: profile "polite" is refused for https://pets.example.com', '--profile readonly'],
  },
  'a misspelt operation': {
    args: check('--target', 'mock', '--include', 'listPet'),
    says: ['--include: "listPet" matches no operation', 'Did you mean "listPets"?'],
  },
  'a path of no operation': {
    args: check('--target', 'mock', '--exclude', 'get /pet'),
    says: ['--exclude:', 'Did you mean "GET /pets"?'],
  },
  'a misspelt rule': {
    args: check('--target', 'mock', '--rules', 'documented-statuss'),
    says: ['--rules: there is no rule', 'Did you mean "documented-status"?'],
  },
  'a bad number': {
    args: check('--target', 'mock', '--max-requests', 'many'),
    says: ['--max-requests: "many" is not a whole number'],
  },
  'a bad seed in the environment': {
    args: check('--target', 'mock'),
    env: { PLUMBLINE_SEED: 'x' },
    says: ['PLUMBLINE_SEED: "x"'],
  },
  'a report format that is none': {
    args: check('--target', 'mock', '--report', 'jsn=x'),
    says: ['Did you mean "json"?'],
  },
  'a report under a file': {
    args: check('--target', 'mock', '--report', 'json=a-file/report.json'),
    says: ['--report: cannot write the report', 'a-file/report.json: a part of the path is a file'],
  },
  'a report that is a folder': {
    args: check('--target', 'mock', '--report', 'json=.'),
    says: ['it is a folder'],
  },
  'a credential as a flag': {
    args: check('--target', 'mock', '--auth', 's3cr3t-token'),
    says: ['--auth:', 'env:API_TOKEN'],
    never: 's3cr3t',
  },
  'a variable that a flag names and is not set': {
    args: check('--target', 'mock', '--auth', 'env:PETS_KEY'),
    says: ['--auth: the environment variable PETS_KEY is not set', 'PETS_KEY=…'],
  },
  'a scheme the spec does not have': {
    args: check('--target', 'mock', '--auth', 'kee=env:PETS_KEY'),
    says: ['no security scheme "kee"', 'Did you mean "key"?'],
  },
  'a misspelt key of the config': {
    args: ['check', '--config', 'bad-key.mjs'],
    says: ['bad-key.mjs: there is no key "sede"', 'Did you mean "seed"?'],
  },
  'a config that is not there': {
    args: ['check', '--config', 'none.ts'],
    says: ['none.ts: no such config file'],
  },
  'both claims on stdout': { args: check('--json', '--events'), says: ['--json and --events'] },
  'a port that is none': { args: ['mock', pets, '--port', '70000'], says: ['--port: "70000" is not a port'] },
  'a misspelt defect': {
    args: ['emulator', '--defect', 'update-not-store'],
    says: ['--defect: there is no defect', 'Did you mean "update-not-stored"?'],
  },
};

describe.concurrent('bad input ends with 2', () => {
  test.each(Object.entries(table))('%s', async (_name, { args, env = {}, says, never }) => {
    const { code, stdout, stderr } = await plumbline(args, { cwd: folder, env });
    expect(stdout).toBe('');
    for (const part of says) expect(stderr).toContain(part);
    if (args.length > 0) expect(stderr).toMatch(/^plumbline: .*\n( {2}hint: .*\n)?/);
    if (never !== undefined) expect(stderr).not.toContain(never);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(code).toBe(2);
  });
});
