import { afterEach, describe, expect, it } from 'vitest';
import { checkNotes } from './support/check-notes.ts';
import { type Fault, type NotesServer, startNotes } from './support/notes-server.ts';

let server: NotesServer | undefined;
afterEach(() => server?.close());

/** What each fault must be called: the rule, and the operation that broke its promise. */
const faults: readonly (readonly [Fault, rule: string, operation: string])[] = [
  ['wrong-type', 'response-schema', 'getNote'],
  ['null-field', 'response-schema', 'getNote'],
  ['missing-field', 'response-schema', 'getNote'],
  ['extra-field', 'undocumented-property', 'getNote'],
  ['bad-date', 'response-schema', 'getNote'],
  ['undocumented-status', 'documented-status', 'createNote'],
  ['wrong-content-type', 'documented-content-type', 'getNote'],
  ['broken-json', 'parseable-body', 'getNote'],
  ['empty-body', 'documented-body', 'getNote'],
  ['crash-on-max', 'server-error', 'listNotes'],
  ['too-lax', 'invalid-rejected', 'listNotes'],
  ['too-strict', 'valid-accepted', 'listNotes'],
  ['title-not-required', 'required-enforced', 'createNote'],
  ['open-door', 'auth-required', 'getNote'],
  ['wrong-refusal', 'auth-required', 'deleteNote'],
  ['update-not-stored', 'update-is-visible', 'patchNote'],
  ['update-clears-rest', 'update-leaves-rest-alone', 'patchNote'],
  ['create-drops-tag', 'created-is-readable', 'createNote'],
  ['delete-keeps', 'deleted-is-gone', 'deleteNote'],
  ['delete-still-lists', 'deleted-is-gone', 'deleteNote'],
  ['refused-update-stored', 'refused-changes-nothing', 'patchNote'],
  ['read-writes', 'reads-change-nothing', 'getNote'],
  ['page-repeats', 'pages-repeat-nothing', 'listNotes'],
  ['page-skips', 'pages-miss-nothing', 'listNotes'],
  ['limit-ignored', 'page-limit-honoured', 'listNotes'],
  ['never-listed', 'created-is-listed', 'createNote'],
  ['unknown-id-found', 'absent-refused', 'getNote'],
];

describe('a service with one fault', () => {
  it.each(faults)('%s is found by %s at %s', async (fault, rule, operation) => {
    server = await startNotes(fault);
    const { result } = await checkNotes(server.url);
    const found = result.findings.filter(
      (finding) => finding.rule === rule && finding.operations.includes(operation),
    );
    expect(found, summary(result)).not.toHaveLength(0);
    if (rule !== 'auth-required') expect(found[0]?.curl).toContain('NOTES_KEY');
    const grave = result.findings.filter((finding) => finding.severity !== 'info');
    expect(grave.length, summary(result)).toBeLessThanOrEqual(1);
    expect(JSON.stringify(result)).not.toContain('notes-secret-key');
  });
});

describe('a service that keeps to its spec', () => {
  it('gives no finding, and is left as it was', async () => {
    server = await startNotes('none');
    const before = JSON.stringify([...server.notes]);
    const { result } = await checkNotes(server.url);
    expect(result.findings, summary(result)).toEqual([]);
    expect(result.flaky).toEqual([]);
    expect(result.verdict).toBe('conforms');
    expect(result.coverage.operations).toEqual({ covered: 5, total: 5 });
    expect(JSON.stringify([...server.notes])).toBe(before);
  });

  it('gets the same requests from the same seed, the run prefix aside', async () => {
    const logs: string[][] = [];
    for (let round = 0; round < 2; round += 1) {
      const each = await startNotes('none');
      await checkNotes(each.url, { seed: 7 });
      logs.push(each.log.map((line) => line.replaceAll(/pl-[0-9a-f]{8}-/g, 'PREFIX-')));
      await each.close();
    }
    expect(logs[0]).toEqual(logs[1]);
    expect(logs[0]?.length).toBeGreaterThan(100);
  });

  it('is only read under the profile readonly', async () => {
    server = await startNotes('none');
    const { result } = await checkNotes(server.url, { profile: 'readonly' });
    expect(server.log.filter((line) => !line.startsWith('GET '))).toEqual([]);
    expect(result.verdict).toBe('conforms');
    expect(result.notChecked.map((each) => each.operation).sort()).toEqual([
      'createNote',
      'deleteNote',
      'patchNote',
    ]);
  });

  it('bears a single 5xx as flaky', async () => {
    server = await startNotes('crash-once');
    const { result } = await checkNotes(server.url);
    expect(result.findings, summary(result)).toEqual([]);
    expect(result.flaky.map((finding) => finding.rule)).toEqual(['server-error']);
    expect(result.verdict).toBe('conforms');
  });
});

describe('a service that cannot be judged', () => {
  it('makes the run inconclusive when it refuses the credentials', async () => {
    server = await startNotes('none');
    const identities = [{ name: 'main', credentials: { '*': { value: 'wrong', env: 'NOTES_KEY' } } }];
    const { result } = await checkNotes(server.url, { identities });
    expect(result.verdict).toBe('inconclusive');
    expect(result.inconclusive[0]?.reason).toBe('credentials-refused');
  });

  it('makes the run inconclusive when nothing listens', async () => {
    const { result } = await checkNotes('http://127.0.0.1:9/v2');
    expect(result.verdict).toBe('inconclusive');
    expect(result.inconclusive[0]?.reason).toBe('unreachable');
  });
});

function summary(result: {
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}): string {
  return result.findings.map((finding) => `${finding.rule}: ${finding.message}`).join('\n');
}
