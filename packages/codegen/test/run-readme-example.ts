import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Runs the first JavaScript block of a README as it stands, in a process of its own; gives what it printed. */
export async function runReadmeExample(
  readme: URL,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const code = /```js\n(.*?)```/s.exec(await readFile(readme, 'utf8'))?.[1];
  if (code === undefined) throw new Error(`${readme.href} has no js block`);
  // Inside the package, so that it can be imported by its own name.
  await mkdir(join(folder, '.plumbline'), { recursive: true });
  const place = await mkdtemp(join(folder, '.plumbline/readme-'));
  try {
    await writeFile(join(place, 'example.mjs'), code);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=@plumbline/source', join(place, 'example.mjs')],
      { env: { ...process.env, ...environment } },
    );
    return stdout;
  } finally {
    await rm(place, { recursive: true });
  }
}
