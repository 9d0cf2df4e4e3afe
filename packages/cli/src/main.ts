#!/usr/bin/env node
import { version } from './version.ts';

const args = process.argv.slice(2);

// Everything else is imported only when it is needed, so that this answers about as fast as Node starts.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const { enableCompileCache } = await import('node:module');
  // Halves the start of every run but the first.
  enableCompileCache();
  const { runProgram } = await import('./run-program.ts');
  await runProgram(args);
}
