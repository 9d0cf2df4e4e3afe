import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defectCatalogue, faultCells, faultTable, faultTableMarkdown } from '../../src/index.ts';

test.each(faultCells.map((cell) => [cell.faultClass, cell.operation, cell] as const))(
  '%s at %s has a defect, or a reason why not, and never both',
  (_, __, { defects, whyEmpty }) => {
    expect(defects.length > 0).toBe(whyEmpty === undefined);
  },
);

test('every defect stands in the table, once for each of its operations', () => {
  const listed = faultCells.flatMap(({ defects }) => defects);
  expect(listed.length).toBe(defectCatalogue.reduce((sum, { operations }) => sum + operations.length, 0));
  expect(new Set(listed)).toEqual(new Set(defectCatalogue.map(({ id }) => id)));
});

test('the table gives each class a line, and each reason', () => {
  const table = faultTable();
  for (const { faultClass, whyEmpty } of faultCells) {
    expect(table).toContain(`\n${faultClass} `);
    if (whyEmpty !== undefined) expect(table).toContain(whyEmpty);
  }
});

test('the README shows the table as it is', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(faultTableMarkdown());
});
