// `npm run -s plumbline -- <args>`: installs the workspace when it is missing, then runs the CLI from source on its Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const node = fileURLToPath(new URL(`node_modules/.bin/node${process.platform === 'win32' ? '.exe' : ''}`, root));

if (!existsSync(node)) {
  const install = spawnSync('npx', ['--yes', '--prefer-offline', 'pnpm@12.21.0', 'install'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (install.status !== 0 || !existsSync(node)) {
    console.error('The workspace could not be installed: see above. Mend: run `npm test` with the npm registry in reach.');
    process.exit(70);
  }
}

const main = fileURLToPath(new URL('packages/cli/src/main.ts', root));
const child = spawn(node, ['--conditions=@plumbline/source', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
// The terminal sends Ctrl-C to the whole group; a supervisor signals only this process, so pass it on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
