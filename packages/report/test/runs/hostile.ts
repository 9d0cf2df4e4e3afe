import type { RunResult } from '@plumbline/engine';
import type { Finding } from '@plumbline/findings';
import { conforms, operations } from './conforms.ts';
import { wrongType } from './drift.ts';

/** Texts that try to leave their place: in a terminal, in Markdown, in the log of a CI job. */
export const payloads: readonly string[] = [
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  '\u001b[2J\u001b[1;1H\rverdict: conforms\u0008\u0008',
  '\u009b31m C1 control, \u202eesrever\u202c, \u2066isolated\u2069, zero\u200bwidth, \u{e0041}tag',
  'line one\n::error file=a.ts,line=1::pwned\n  ::stop-commands::x\r\n##[add-mask]all ##vso[task.setvariable]x ##teamcity[blockOpened]',
  '::set-output name=x::y',
  '<script>alert(1)</script><img src=x onerror=alert(1)><!-- </details> --> &lt;b&gt; &#60;i&#62;',
  '[click](https://evil.example "t") ![img](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example',
  '@everyone @org/team me@evil.example #123 GH-45 owner/repo#7 :tada: $x^2$ $$y$$',
  '# heading\n> quote\n- item\n1. one\n***\n| a | b |\n|---|---|\n| 1 | \\| 2 |',
  '`` ` ``` ```` ~~~ ~~strike~~ **bold** _em_ \\* \\`',
  '```\n</details>\n# out of the fence\n````\n`````',
  '[ref]: https://evil.example\n[^1]: note [^1] [x] [ref]',
  "$(reboot) `reboot` '; rm -rf / #",
  '\ud800 lone, \ufeff mark, \u2028 separator, \u{1f600} smile, 漢字, e\u0301',
  ' leading and trailing ',
  '1. starts like a list',
  '+ plus',
  '- minus',
  '=',
  '#',
  '|',
  '\\',
  '``',
  '',
];

export function hostileFinding(text: string, id = 'feedfacecafe'): Finding {
  return {
    ...wrongType,
    id,
    rule: text === '' ? 'rule' : text,
    operation: text,
    operations: [text, `${text}2`],
    location: { instance: text, schema: text, file: text === '' ? 'a.yaml' : text, line: 1, column: 1 },
    message: text,
    expected: text,
    observed: text,
    sample: {
      request: {
        method: 'POST',
        url: `https://tenant.example/${text}`,
        headers: { 'x-a': text },
        body: text,
      },
      response: { status: 200, headers: { 'content-type': text, [text]: text }, body: text },
    },
    curl: `curl -d '${text}' https://tenant.example`,
    replay: `plumbline replay ${text}`,
    steps: [{ label: text, curl: `curl '${text}'`, status: 200 }],
  };
}

/** A run in which every text that a spec or a target can choose is the given one. */
export function hostileRun(text: string): RunResult {
  return {
    ...conforms,
    spec: { ...conforms.spec, title: text, version: text, file: text },
    target: text,
    verdict: 'drift',
    findings: [hostileFinding(text), { ...hostileFinding(text, 'feedface0001'), state: 'known' }],
    flaky: [hostileFinding(text, 'feedface0002')],
    coverage: {
      ...conforms.coverage,
      byOperation: operations.map((operation) => ({
        ...operation,
        operation: text,
        path: text,
        statuses: { 200: 1 },
        documented: [text],
      })),
    },
    leftovers: [{ operation: text, id: text, message: text }],
    inconclusive: [{ reason: 'no-value', operation: text, message: text, unlock: text }],
    notChecked: [{ operation: text, reason: 'profile', message: text }],
    notJudged: [{ rule: text, operation: text, because: text, unlock: text }],
  };
}
