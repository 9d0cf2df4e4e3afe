import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@plumbline/report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fault, type PetsServer, servePets, token } from '../pets-server.ts';
import { type Ended, fixtures, plumbline, start } from '../plumbline.ts';

const pets = join(fixtures, 'pets.yaml');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-check-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Checks a pets server of its own with the right token. */
async function checkPets(
  fault: Fault | undefined,
  ...args: readonly string[]
): Promise<Ended & { readonly server: PetsServer }> {
  const server = await servePets(fault);
  const flags = [
    'check',
    pets,
    '--target',
    server.url,
    '--auth',
    'env:PETS_KEY',
    '--value',
    'petId=1',
    ...args,
  ];
  const ended = await plumbline(flags, { cwd: folder, env: { PETS_KEY: token } });
  await server.close();
  return { ...ended, server };
}

describe.concurrent('check', () => {
  test('a server that keeps its promises conforms: exit 0, and --json prints nothing but the report on stdout', async () => {
    const { code, stdout, stderr } = await checkPets(undefined, '--json');
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({
      verdict: 'conforms',
      exitCode: 0,
      profile: 'polite',
      seed: 1,
      findings: [],
    });
    expect(report.coverage.operations).toEqual({ covered: 2, total: 2 });
    expect(stderr).toContain('Pets');
    expect(code).toBe(0);
  });

  test('a server that breaks one drifts: exit 1, the finding in every report, and a command that repeats the run', async () => {
    const reports = ['--report', 'json=out/deep/report.json', '--report', 'markdown=out/report.md'];
    const { code, stdout } = await checkPets('name-is-a-number', ...reports);
    const report = JSON.parse(readFileSync(join(folder, 'out/deep/report.json'), 'utf8')) as Report;
    const [finding] = report.findings;
    expect(report.findings.map(({ rule }) => rule)).toEqual(['response-schema']);
    expect(finding?.operations).toEqual(['getPet', 'listPets']);
    expect(finding?.curl).toContain('$PETS_KEY');
    expect(report.repeat).toMatch(
      /^plumbline check \S+ --target http:\S+ --profile polite --seed 1 .*--auth env:PETS_KEY$/,
    );
    for (const text of [stdout, readFileSync(join(folder, 'out/report.md'), 'utf8')])
      expect(text).toContain(finding?.id);
    expect(code).toBe(1);
  });

  test('drift that no asked-for rule looks at is not seen; drift beats what is inconclusive', async () => {
    const other = await checkPets(
      'name-is-a-number',
      '--rules',
      'documented-status,valid-accepted,required-enforced',
      '--json',
    );
    expect(other.code).toBe(0);
    const few = await checkPets('name-is-a-number', '--max-requests', '3', '--json');
    expect(JSON.parse(few.stdout)).toMatchObject({ verdict: 'drift' });
    expect(few.code).toBe(1);
  });

  test('a server that is not there is inconclusive: exit 3', async () => {
    const server = await servePets();
    await server.close();
    const { code, stdout } = await plumbline(['check', pets, '--target', server.url, '--json']);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ verdict: 'inconclusive', exitCode: 3 });
    expect(report.inconclusive.map(({ reason }) => reason)).toContain('unreachable');
    expect(code).toBe(3);
  });

  test('off loopback the profile is readonly without being asked', async () => {
    const { code, stdout } = await plumbline(['check', pets, '--target', 'http://pets.invalid', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ profile: 'readonly', verdict: 'inconclusive', writes: 0 });
    expect(code).toBe(3);
  });

  test('only what is included is sent', async () => {
    const { server, code } = await checkPets(undefined, '--include', 'get /pets', '--quiet');
    expect(code).toBe(0);
    expect(server.seen.length).toBeGreaterThan(0);
    expect(server.seen.filter((path) => !/^\/v1\/pets(\?|$)/.test(path))).toEqual([]);
  });

  test('the mock conforms to its spec, and needs no credentials', async () => {
    const { code, stdout } = await plumbline(['check', pets, '--target', 'mock', '--json']);
    expect((JSON.parse(stdout) as Report).findings).toEqual([]);
    expect(code).toBe(0);
  });

  test('the emulator that a spec names is started by the run, with keys of its own', async () => {
    const spec = fileURLToPath(
      new URL('../../../../spec/automation-connections/openapi.yaml', import.meta.url),
    );
    const args = [
      'check',
      spec,
      '--include',
      'GET /api/workflows/automation-connections',
      '--seed',
      '3',
      '--json',
    ];
    const { code, stdout } = await plumbline(args, { cwd: folder });
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ verdict: 'conforms', profile: 'full', seed: 3 });
    expect(report.coverage.operations).toEqual({ covered: 1, total: 1 });
    expect(report.repeat).not.toContain('--target');
    expect(code).toBe(0);
  });

  test('--events prints one JSON event a line, the last with the result', async () => {
    const { code, stdout } = await checkPets(undefined, '--events', '--quiet');
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly type: string });
    expect([events[0]?.type, events.at(-1)?.type]).toEqual(['run-started', 'run-finished']);
    expect(code).toBe(0);
  });

  test('--quiet says nothing when all is well, and what is wrong when it is not', async () => {
    expect(await checkPets(undefined, '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const drifted = await checkPets('name-is-a-number', '--quiet');
    expect(drifted.stdout).toContain('getPet');
    expect(drifted.stderr).toBe('');
  });

  test('a token that the target echoes appears nowhere', async () => {
    const files = ['--report', 'json=echo.json', '--report', 'markdown=echo.md'];
    const { code, stdout, stderr } = await checkPets('echoes-the-token', ...files);
    const events = await checkPets('echoes-the-token', '--events');
    const texts = [
      stdout,
      stderr,
      events.stdout,
      ...['echo.json', 'echo.md'].map((file) => readFileSync(join(folder, file), 'utf8')),
    ];
    for (const text of texts) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(encodeURIComponent(token));
    }
    expect(code).toBe(1);
  });

  test('a config gives target and credentials; a variable it names must be there, unless the target is not', async () => {
    const server = await servePets();
    const config = join(folder, 'pets.config.mjs');
    writeFileSync(
      config,
      `export default { spec: ${JSON.stringify(pets)}, target: ${JSON.stringify(server.url)}, auth: 'env:PETS_KEY', values: { petId: 1 } }`,
    );
    const ended = await plumbline(['check', '--quiet'], {
      cwd: folder,
      env: { PLUMBLINE_CONFIG: config, PETS_KEY: token },
    });
    const missing = await plumbline(['check'], {
      cwd: folder,
      env: { PLUMBLINE_CONFIG: config, PETS_KEY: '' },
    });
    await server.close();
    const unreachable = await plumbline(['check', '--json'], {
      cwd: folder,
      env: { PLUMBLINE_CONFIG: config },
    });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(missing.stderr).toContain('pets.config.mjs: auth: the environment variable PETS_KEY is empty');
    expect(missing.code).toBe(2);
    expect(unreachable.code).toBe(3);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the run properly: the report is written, exit %i', async (signal, exit) => {
    const server = await servePets('hangs');
    const args = [
      'check',
      pets,
      '--target',
      server.url,
      '--auth',
      'env:PETS_KEY',
      '--json',
      '--report',
      `json=${signal}.json`,
    ];
    const { child, ended } = start(args, { cwd: folder, env: { PETS_KEY: token } });
    while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    const { code, stdout } = await ended;
    await server.close();
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ verdict: 'inconclusive', exitCode: exit });
    expect(report.inconclusive.map(({ reason }) => reason)).toContain('interrupted');
    expect(JSON.parse(readFileSync(join(folder, `${signal}.json`), 'utf8'))).toEqual(report);
    expect(code).toBe(exit);
  });
});
