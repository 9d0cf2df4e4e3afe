import type { EngineEvent, RunResult } from '@plumbline/engine';
import type { Report } from '@plumbline/report';
import { type Ended, plumbline, spec } from './plumbline.ts';
import { nth, type Tenant } from './server-process.ts';

export interface Checked extends Ended {
  readonly report: Report;
}

/** Checks a tenant by its URL with all boldness, as its admin and an ordinary user, and reads the report. */
export async function checkServer(tenant: Tenant, ...args: readonly string[]): Promise<Checked> {
  const ended = await check(tenant, '--json', ...args);
  if (ended.stdout === '') throw new Error(`no report, exit ${ended.code}: ${ended.stderr}`);
  return { ...ended, report: JSON.parse(ended.stdout) as Report };
}

export interface Followed extends Ended {
  readonly exchanges: readonly Extract<EngineEvent, { type: 'exchange' }>[];
  readonly result: RunResult;
}

/** The same, with every exchange of the run. */
export async function followCheck(tenant: Tenant, ...args: readonly string[]): Promise<Followed> {
  const ended = await check(tenant, '--events', ...args);
  const events = ended.stdout
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as EngineEvent]));
  const last = events.at(-1);
  if (last?.type !== 'run-finished') throw new Error(`no result, exit ${ended.code}: ${ended.stderr}`);
  return { ...ended, exchanges: events.filter((event) => event.type === 'exchange'), result: last.result };
}

function check({ url, users }: Tenant, ...args: readonly string[]): Promise<Ended> {
  const [main, second] = [nth(users, 0), users.find((user, n) => n > 0 && user.roles.length === 0)];
  const auth = ['--auth', 'env:TENANT_KEY', ...(second ? ['--auth', 'second:env:SECOND_KEY'] : [])];
  const flags = ['check', spec, '--target', url, '--profile', 'full', '--quiet', ...auth, ...args];
  return plumbline(flags, { env: { TENANT_KEY: main.apiKey, ...(second && { SECOND_KEY: second.apiKey }) } });
}
