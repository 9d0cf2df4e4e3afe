import { CliError } from '../cli-error.ts';

/** Reads `--port`. */
export function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new CliError(
      'bad-port',
      `--port: ${JSON.stringify(text)} is not a port`,
      'Give a whole number from 0 to 65535; 0 takes a free one.',
    );
  }
  return Number(text);
}

/**
 * Starts a server on the port that was asked for; without one on the usual port, or on a free one where that is taken.
 */
export async function onPort<T>(
  asked: string | undefined,
  usual: number,
  start: (port: number) => Promise<T>,
): Promise<T> {
  if (asked !== undefined) return start(parsePort(asked));
  try {
    return await start(usual);
  } catch (error) {
    if (isPortRefusal(error)) return start(0);
    throw error;
  }
}

function isPortRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('port-')
  );
}
