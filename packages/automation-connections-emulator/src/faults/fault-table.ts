import { defectCatalogue } from '../defects/catalogue.ts';
import type { FaultClass } from '../defects/defect.ts';
import type { OperationName } from '../domain/call.ts';
import { whyEmpty } from './empty-cells.ts';
import { faultClasses } from './fault-classes.ts';

export const faultOperations: readonly OperationName[] = [
  'list',
  'create',
  'read',
  'update',
  'delete',
  'change-owner',
  'change-space',
  'check',
];

/** A fault class at an operation: its defects, or why there are none. */
export interface FaultCell {
  readonly faultClass: FaultClass;
  readonly operation: OperationName;
  readonly defects: readonly string[];
  readonly whyEmpty: string | undefined;
}

/** Every fault class at every operation. */
export const faultCells: readonly FaultCell[] = (Object.keys(faultClasses) as FaultClass[]).flatMap(
  (faultClass) =>
    faultOperations.map((operation) => ({
      faultClass,
      operation,
      defects: defectCatalogue
        .filter((defect) => defect.faultClass === faultClass && defect.operations.includes(operation))
        .map(({ id }) => id),
      whyEmpty: whyEmpty(faultClass, operation),
    })),
);

/** How many defects each cell holds, as a table of text with the reasons for the empty cells below; it ends with a line break. */
export function faultTable(): string {
  const rows = (Object.keys(faultClasses) as FaultClass[]).map((faultClass) => [
    `${faultClass} ${faultClasses[faultClass]}`,
    ...cellsOf(faultClass).map(({ defects }) => (defects.length === 0 ? '-' : String(defects.length))),
  ]);
  const table = [['fault class', ...faultOperations], ...rows];
  const widths = table[0]?.map((_, n) => Math.max(...table.map((row) => row[n]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${[...lines, '', 'Where there is none:', ...emptyReasons()].join('\n')}\n`;
}

/** The same as Markdown, for the README. */
export function faultTableMarkdown(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = (Object.keys(faultClasses) as FaultClass[]).map((faultClass) =>
    row([
      `${faultClass} ${faultClasses[faultClass]}`,
      ...cellsOf(faultClass).map(({ defects }) => (defects.length === 0 ? '–' : String(defects.length))),
    ]),
  );
  const head = [row(['fault class', ...faultOperations]), row(['---', ...faultOperations.map(() => '--:')])];
  return `${[...head, ...rows, '', ...emptyReasons().map((each) => `- ${each}`)].join('\n')}\n`;
}

function cellsOf(faultClass: FaultClass): readonly FaultCell[] {
  return faultCells.filter((cell) => cell.faultClass === faultClass);
}

function emptyReasons(): string[] {
  const grouped = new Map<string, FaultCell[]>();
  for (const cell of faultCells) {
    if (cell.whyEmpty === undefined || cell.defects.length > 0) continue;
    const key = `${cell.faultClass} ${cell.whyEmpty}`;
    grouped.set(key, [...(grouped.get(key) ?? []), cell]);
  }
  return [...grouped.values()].map(
    (cells) =>
      `${cells[0]?.faultClass} ${cells.map(({ operation }) => operation).join(', ')}: ${cells[0]?.whyEmpty}`,
  );
}
