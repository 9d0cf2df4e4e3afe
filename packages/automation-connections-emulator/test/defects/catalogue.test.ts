import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { defectCatalogue, startEmulator } from '../../src/index.ts';
import { roots, type Tenant, tenant, tenantOf } from '../tenant-client.ts';
import { session } from './session.ts';

const notDefects = new Set(['catalogue.ts', 'defect.ts']);
const files = readdirSync(new URL('../../src/defects/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isFile() && !notDefects.has(entry.name))
  .map((entry) => entry.name.replace(/\.ts$/, ''))
  .sort();

/** A clock that runs by itself: a second for each look, so that times move and never differ between two runs. */
function steadyClock(): () => Date {
  let looks = 0;
  return () => {
    looks += 1;
    return new Date(Date.UTC(2030, 0, 1) + looks * 1000);
  };
}

const started = (defects: readonly string[]): Promise<Tenant> => tenant({ defects, now: steadyClock() });

test('the catalogue holds every file of its folder, in order', () => {
  expect(defectCatalogue.map((defect) => defect.id)).toEqual(files);
});

describe('a client can notice', () => {
  let clean: string[];
  beforeAll(async () => {
    const emulator = await startEmulator({ now: steadyClock() });
    clean = await session(tenantOf(emulator));
    await emulator.close();
  });

  test('nothing at all on a correct emulator', async () => {
    expect(await session(await started(['none']))).toEqual(clean);
  });

  const plain = defectCatalogue.filter(
    (defect) => defect.needsLimits !== true && defect.needsRestart !== true,
  );
  test.each(plain.map((defect) => [defect.id]))('%s', async (id) => {
    const seen = await session(await started([id]), clean);
    expect(seen.at(-1)).not.toBe(clean[seen.length - 1]);
  });
});

describe('with limits on, a client can notice', () => {
  const burst = async (of: Tenant): Promise<unknown[]> => {
    const body = { connectorId: of.ready.connectors[0]?.id };
    const seen: unknown[] = [];
    for (let n = 0; n < 503; n++) {
      const { status, headers } = await of.send('POST', roots.v1, { body });
      seen.push([status, headers.get('retry-after'), headers.get('ratelimit-remaining')]);
    }
    return seen;
  };
  const noon = () => new Date('2030-01-01T12:00:00Z');

  let clean: unknown[];
  beforeAll(async () => {
    const emulator = await startEmulator({ limits: 'documented', now: noon });
    clean = await burst(tenantOf(emulator));
    await emulator.close();
  });

  test.each(defectCatalogue.filter((defect) => defect.needsLimits === true).map((defect) => [defect.id]))(
    '%s',
    async (id) => {
      const altered = await tenant({ defects: [id], limits: 'documented', now: noon });
      expect(await burst(altered)).not.toEqual(clean);
    },
  );

  test('nothing at all on a correct emulator', async () => {
    expect(await burst(await tenant({ limits: 'documented', now: noon }))).toEqual(clean);
  });
});

describe('after a restart, a client can notice', () => {
  const restarting = defectCatalogue.filter((defect) => defect.needsRestart === true);

  test.each([...restarting.map(({ id }) => [id, 200] as const), ['none', 404] as const])(
    '%s: what was deleted is %i',
    async (id, status) => {
      const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const options = { db: join(folder, 'tenant.db'), defects: [id] };
      const before = await startEmulator(options);
      const of = tenantOf(before);
      const path = `${roots.v1}/${(await of.create()).body.id}`;
      expect((await of.send('DELETE', path)).status).toBe(204);
      expect((await of.send('GET', path)).status).toBe(404);
      await before.close();
      expect((await (await tenant(options)).send('GET', path)).status).toBe(status);
    },
  );
});
