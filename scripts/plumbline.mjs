// `npm run -s plumbline -- <args>`: installs the workspace when it is missing, then runs the CLI from source on its Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const node = fileURLToPath(
  new URL(`node_modules/.bin/node${process.platform === 'win32' ? '.exe' : ''}`, root),
);

if (!existsSync(node)) {
  // All of the installer's output goes to stderr: stdout belongs to the command.
  const install = spawnSync('npx', ['--yes', '--prefer-offline', 'pnpm@12.21.0', 'install'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (install.status !== 0 || !existsSync(node)) {
    console.error('The workspace could not be installed: see above.');
    console.error('Mend: run `npm test` with the npm registry in reach.');
    process.exit(70);
  }
}

const main = fileURLToPath(new URL('packages/cli/src/main.ts', root));
const child = spawn(node, ['--conditions=@plumbline/source', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // npm runs scripts in the root; paths on the command line are meant from where the user stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
// The terminal sends Ctrl-C to the whole group, a supervisor signals only this process: pass every signal on.
// The CLI takes signals that come together for one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// An npm that is killed outright passes nothing on: without this a server would stay behind.
if (process.env.npm_lifecycle_event === 'plumbline') {
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || child.kill('SIGTERM'), 250).unref();
}
child.on('error', (error) => {
  console.error(`plumbline: cannot start ${node}: ${error.message}`);
  process.exit(70);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
