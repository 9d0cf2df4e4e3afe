import type { startEmulator } from '@plumbline/automation-connections-emulator';

/** What an emulator package offers. */
export interface EmulatorPackage {
  readonly startEmulator: typeof startEmulator;
}

/**
 * The emulators that a spec may name in `x-plumbline-emulator`. The list is closed: a spec is untrusted and
 * must never decide which code is loaded.
 */
export const emulators: Readonly<Record<string, () => Promise<EmulatorPackage>>> = {
  'automation-connections': () => import('@plumbline/automation-connections-emulator'),
};
