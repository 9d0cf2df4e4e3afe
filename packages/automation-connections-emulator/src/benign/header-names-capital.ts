import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const headerNamesCapital: BenignVariation = {
  id: 'header-names-capital',
  kind: 'benign',
  operations: everyOperation,
  varies: 'Header names are written with capitals.',
  because: 'RFC 9110: names have no case',
  alter: onEveryAnswer((answer, { traceId }) => ({
    ...answer,
    headers: {
      ...Object.fromEntries(
        Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toUpperCase(), value]),
      ),
      'x-b3-traceid': '',
      'X-B3-TraceId': traceId,
      ...(answer.body !== undefined && {
        'content-type': '',
        'Content-Type': 'application/json; charset=utf-8',
      }),
    },
  })),
};
