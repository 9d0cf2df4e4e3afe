import { execFile } from 'node:child_process';

export interface CurlAnswer {
  readonly status: number;
  readonly body: string;
}

/** Runs curl with nothing but these arguments, as a reader of the documentation would. */
export function curl(args: readonly string[]): Promise<CurlAnswer> {
  return new Promise((resolve, reject) => {
    // `--disable` first: no .curlrc of the machine takes part.
    const all = ['--disable', '-sS', '--noproxy', '*', '-w', '\n%{http_code}', ...args];
    execFile('curl', all, (error, stdout, stderr) => {
      if (error) return reject(new Error(`curl ${args.join(' ')}: ${stderr || error.message}`));
      const end = stdout.lastIndexOf('\n');
      resolve({ status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) });
    });
  });
}
