import type { RunResult } from '@plumbline/engine';
import { conforms } from './conforms.ts';
import { lostUpdate, wrongType } from './drift.ts';

const body = JSON.stringify({ name: 'x'.repeat(1_000_000) });

/** Bodies of a megabyte and a command that holds one. */
export const largeBodies: RunResult = {
  ...conforms,
  verdict: 'drift',
  findings: [
    {
      ...wrongType,
      occurrences: 5000,
      sample: {
        request: { ...wrongType.sample.request, method: 'POST', body },
        response: {
          status: 200,
          headers: { 'content-type': 'application/json', 'x-long': 'y'.repeat(100_000) },
          body,
        },
      },
      message: 'm'.repeat(50_000),
      expected: 'e'.repeat(50_000),
      observed: 'o'.repeat(50_000),
      curl: `curl -d '${body}' https://tenant.example`,
    },
  ],
};

/** Five thousand causes: no one reads them all, everyone must learn that they are there. */
export const manyFindings: RunResult = {
  ...conforms,
  verdict: 'drift',
  findings: Array.from({ length: 5000 }, (_, index) => ({
    ...(index % 2 === 0 ? wrongType : lostUpdate),
    id: index.toString(16).padStart(12, '0'),
  })),
};
