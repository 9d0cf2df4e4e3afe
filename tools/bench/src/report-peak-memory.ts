import { writeFileSync } from 'node:fs';

/** Preloaded into a measured process: leaves its peak resident set, in kilobytes, in the file that the variable names. */
const path = process.env['PLUMBLINE_BENCH_PEAK'];
if (path !== undefined) process.on('exit', () => writeFileSync(path, String(process.resourceUsage().maxRSS)));
