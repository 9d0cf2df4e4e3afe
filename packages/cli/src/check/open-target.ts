import type { Settings } from '@plumbline/config';
import type { Identity, Secret } from '@plumbline/engine';
import type { Contract, SecurityScheme } from '@plumbline/openapi';
import { emulators } from '../emulators.ts';
import { loadMock } from '../load-mock.ts';
import type { ChosenTarget } from './choose-target.ts';
import { variableOf } from './credentials.ts';

/** A target that answers, and what the run needs to talk to it. */
export interface OpenTarget {
  readonly url: string;
  /** Those of the target itself, for when the user gave none. */
  readonly identities: readonly Identity[];
  /** Stops what was started; nothing for a server that was there before. */
  close(): Promise<void>;
}

/** Starts the emulator or the mock on a free port; a URL is taken as it is. */
export async function openTarget(
  target: ChosenTarget,
  settings: Settings,
  contract: Contract,
): Promise<OpenTarget> {
  if (target.kind === 'url') return { url: target.url, identities: [], close: async () => {} };
  if (target.kind === 'emulator') return openEmulator(target.name, settings);
  const { startMock } = await loadMock();
  const mock = await startMock({ contract, port: 0 });
  return {
    url: mock.url,
    identities: [anyone(contract, variableOf(settings, 'main', mainVariable))],
    close: () => mock.close(),
  };
}

const mainVariable = 'PLUMBLINE_TOKEN';
const secondVariable = 'PLUMBLINE_SECOND_TOKEN';

/** A fresh emulator with the run's seed; its first user is the main identity, an ordinary one the second. */
async function openEmulator(name: string, settings: Settings): Promise<OpenTarget> {
  const load = emulators[name];
  if (!load) throw new Error(`no emulator ${name}`);
  const { startEmulator } = await load();
  const { url, ready, close } = await startEmulator({ port: 0, seed: settings.seed });
  const [main] = ready.users;
  const second = ready.users.find((user) => user !== main && user.roles.length === 0);
  const identity = (as: string, key: string | undefined, fallback: string): readonly Identity[] =>
    key === undefined
      ? []
      : [{ name: as, credentials: { '*': { value: key, env: variableOf(settings, as, fallback) } } }];
  return {
    url,
    identities: [
      ...identity('main', main?.apiKey, mainVariable),
      ...identity('second', second?.apiKey, secondVariable),
    ],
    close,
  };
}

/** The mock lets everyone in who brings credentials of the right form. */
function anyone(contract: Contract, env: string): Identity {
  const secret = (scheme: SecurityScheme): Secret => ({
    value: scheme.kind === 'basic' ? 'mock:mock' : 'mock',
    env,
  });
  const schemes = Object.values(contract.securitySchemes).map(
    (scheme) => [scheme.name, secret(scheme)] as const,
  );
  return { name: 'main', credentials: Object.fromEntries(schemes) };
}
