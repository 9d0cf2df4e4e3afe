import type { BenignVariation } from './benign-variation.ts';

export const otherCursors: BenignVariation = {
  id: 'other-cursors',
  kind: 'benign',
  operations: ['list'],
  varies: 'A page gets another cursor each time it is asked for.',
  because: 'A cursor is opaque',
  alter: ({ readCursor, writeCursor }) => {
    let written = 0;
    return {
      writeCursor: (cursor) => {
        written += 1;
        return `${written}.${writeCursor(cursor)}`;
      },
      readCursor: (text) => readCursor(text.replace(/^\d+\./, '')),
    };
  },
};
