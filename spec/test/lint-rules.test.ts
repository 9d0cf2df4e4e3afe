import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../lint/plumbline-plugin.ts';
import { type Fault, faults } from './lint-faults.ts';
import { type Problem, runLint, specFolder } from './run-lint.ts';

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
