import { redactor } from './redactor.ts';
import type { KnownSecret } from './secret-forms.ts';

let redact: (text: string) => string = (text) => text;

/** From now on no form of these secrets leaves through stdout or stderr. */
export function guardSecrets(secrets: readonly KnownSecret[]): void {
  redact = redactor(secrets);
}

/** The text without the secrets that {@link guardSecrets} knows, for what is written to files. */
export function guarded(text: string): string {
  return redact(text);
}

/**
 * The last guard of stdout and stderr: whatever is written, by us or by a library, goes through the redactor.
 * A reader that left early (`| head`) is no error: the run goes on, so that it can clean up.
 */
export function guardOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    const write = stream.write.bind(stream);
    const guard = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      return Reflect.apply(write, stream, [redact(text), ...rest]) as boolean;
    };
    stream.write = guard as typeof stream.write;
  }
}

/** Resolves when everything written so far has left the process. */
export async function flush(): Promise<void> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) =>
        new Promise<void>((resolve) => {
          if (stream.destroyed || stream.writableEnded) resolve();
          else stream.write('', () => resolve());
        }),
    ),
  );
}
