import type { Settings } from '@plumbline/config';
import type { Profile } from '@plumbline/engine';
import { CliError } from '../cli-error.ts';
import type { ChosenTarget } from './choose-target.ts';
import { isLoopback } from './loopback.ts';

/** How bold the run may be. @throws CliError for more than `readonly` off loopback. */
export function chooseProfile(settings: Settings, target: ChosenTarget): Profile {
  const asked = settings.profile;
  if (target.kind === 'emulator') return asked?.value ?? 'full';
  if (target.kind === 'mock' || isLoopback(target.url)) return asked?.value ?? 'polite';
  if (asked !== undefined && asked.value !== 'readonly') {
    throw new CliError(
      'profile-refused',
      `${asked.place}: profile "${asked.value}" is refused for ${target.url}, which is not on this machine`,
      'Use --profile readonly: only safe methods are sent to a server that is not on loopback.',
    );
  }
  return 'readonly';
}
