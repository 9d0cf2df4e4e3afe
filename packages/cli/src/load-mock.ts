import type { startMock } from '@plumbline/mock';
import { CliError } from './cli-error.ts';

/** Loads the mock, which is heavy and an install of its own. @throws CliError that says how to install it. */
export async function loadMock(): Promise<{ readonly startMock: typeof startMock }> {
  try {
    return await import('@plumbline/mock');
  } catch (cause) {
    const missing =
      cause instanceof Error &&
      'code' in cause &&
      cause.code === 'ERR_MODULE_NOT_FOUND' &&
      cause.message.includes('@plumbline/mock');
    if (!missing) throw cause;
    throw new CliError(
      'not-installed',
      'the mock is not installed',
      'Install it beside the CLI: npm install --save-dev @plumbline/mock',
      { cause },
    );
  }
}
