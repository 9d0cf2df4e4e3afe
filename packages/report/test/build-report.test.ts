import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport, type Report, schemaVersion } from '../src/index.ts';
import { anyRun } from './arbitrary-run.ts';
import { propertyOptions } from './property-options.ts';
import { reportSchema, schemaErrors } from './report-schema.ts';
import { conforms } from './runs/conforms.ts';
import { drift } from './runs/drift.ts';
import { hostileRun, payloads } from './runs/hostile.ts';
import { inconclusive } from './runs/inconclusive.ts';
import { largeBodies } from './runs/large.ts';
import { reportOf } from './tool.ts';

const runs = { conforms, drift, inconclusive, largeBodies, hostile: hostileRun(payloads.join('')) };

function asJson(report: Report): Record<string, unknown> {
  return JSON.parse(JSON.stringify(report));
}

describe('a report', () => {
  it.each(Object.entries(runs))('of the run "%s" keeps its published schema', (_, run) => {
    expect(schemaErrors(asJson(reportOf(run)))).toEqual([]);
  });

  it('of any run keeps its published schema', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        expect(schemaErrors(asJson(reportOf(run)))).toEqual([]);
      }),
      propertyOptions,
    );
  });

  it('takes nothing away from the run', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        expect(reportOf(run)).toMatchObject(run);
      }),
      propertyOptions,
    );
  });

  it.each([
    [conforms, 0],
    [drift, 1],
    [inconclusive, 3],
  ])('exits with the code of its verdict', (run, exitCode) => {
    expect(reportOf(run).exitCode).toBe(exitCode);
  });

  it('names the command that repeats the run, quoted for a shell', () => {
    const file = "my spec's.yaml";
    expect(reportOf({ ...drift, spec: { ...drift.spec, file }, failOn: 'info' }).repeat).toBe(
      "plumbline check 'my spec'\\''s.yaml' --target https://tenant.eu.example.com --profile polite --seed 42 --fail-on info",
    );
  });

  it('takes the exit code and the command from the caller who knows better', () => {
    const report = buildReport(
      conforms,
      { name: 'plumbline', version: '1.0.0' },
      { exitCode: 3, repeat: 'npm run check' },
    );
    expect(report).toMatchObject({ exitCode: 3, repeat: 'npm run check', tool: { version: '1.0.0' } });
  });
});

describe('the published schema', () => {
  const valid = asJson(reportOf(drift));

  it('names the version that is written', () => {
    expect(reportSchema['properties'].schemaVersion.const).toBe(schemaVersion);
    expect(reportSchema['$id']).toBe(`urn:plumbline:report:${schemaVersion}`);
  });

  it.each(Object.keys(valid))('refuses a report without %s', (field) => {
    const { [field]: _, ...rest } = valid;
    expect(schemaErrors(rest)).toMatchObject([{ keyword: 'required', params: { missingProperty: field } }]);
  });

  it.each([
    ['an unknown field', { ...valid, extra: 1 }, 'additionalProperties'],
    ['an unknown verdict', { ...valid, verdict: 'fine' }, 'enum'],
    ['another version', { ...valid, schemaVersion: '2.0' }, 'const'],
    ['a seed of more than 32 bits', { ...valid, seed: 2 ** 32 }, 'maximum'],
    ['a time that is none', { ...valid, startedAt: 'yesterday' }, 'format'],
    [
      'an unknown field of a finding',
      { ...valid, findings: [{ ...drift.findings[0], owner: 'x' }] },
      'additionalProperties',
    ],
    [
      'a finding in no operation',
      { ...valid, findings: [{ ...drift.findings[0], operations: [] }] },
      'minItems',
    ],
    ['a line 0', { ...valid, findings: [{ ...drift.findings[0], location: { line: 0 } }] }, 'minimum'],
  ])('refuses %s', (_, report, keyword) => {
    expect(schemaErrors(report)).toMatchObject([{ keyword }]);
  });

  it('describes every field', () => {
    expect(undescribed(reportSchema, '')).toEqual([]);
  });

  it('leaves no object open but maps from names to values', () => {
    expect(open(reportSchema, '')).toEqual([]);
  });
});

interface Schema {
  readonly [keyword: string]: unknown;
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

function children(schema: Schema): readonly (readonly [string, Schema])[] {
  return [
    ...Object.entries(schema.properties ?? {}),
    ...Object.entries(schema.$defs ?? {}),
    ...(schema.items === undefined ? [] : [['items', schema.items] as const]),
  ];
}

function undescribed(schema: Schema, path: string): readonly string[] {
  const own = Object.entries(schema.properties ?? {})
    .filter(([, { description, $ref }]) => description === undefined && !/headers|coverage/.test($ref ?? ''))
    .map(([name]) => `${path}/${name}`);
  return [...own, ...children(schema).flatMap(([name, child]) => undescribed(child, `${path}/${name}`))];
}

function open(schema: Schema, path: string): readonly string[] {
  const own = schema.type === 'object' && schema.additionalProperties === undefined ? [path] : [];
  return [...own, ...children(schema).flatMap(([name, child]) => open(child, `${path}/${name}`))];
}
