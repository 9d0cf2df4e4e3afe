import { exitCodes } from './exit-codes.ts';
import { program } from './program.ts';
import { flush, guardOutput } from './shell/guard-output.ts';
import { tellError } from './shell/tell-error.ts';

/** Runs one command line to its end and exits with its code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  guardOutput();
  let code: number = exitCodes.internal;
  try {
    code = await program(args);
  } catch (error) {
    code = tellError(error);
  }
  // What is written to a pipe may still be on its way, and a config file may have left a timer: flush, then leave.
  await flush();
  process.exit(code);
}
