import { listenForStop } from '../../src/shell/stop-signals.ts';

listenForStop((signal) => process.stdout.write(`heard ${signal}\n`));
process.stdout.write('ready\n');
setInterval(() => {}, 1000);
