import type { Report } from '../report.ts';

export type OperationLabel = (operation: string) => string;

/** Names an operation as people look it up: `GET /pets/{id} (getPet)`; an id alone where the path is not known. */
export function operationLabels(report: Report): OperationLabel {
  const labels = new Map(
    report.coverage.byOperation.map(({ operation, method, path }) => {
      const route = `${method.toUpperCase()} ${path}`;
      return [operation, operation === route ? route : `${route} (${operation})`];
    }),
  );
  return (operation) => labels.get(operation) ?? operation;
}
