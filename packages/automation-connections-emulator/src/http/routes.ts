import type { Family, OperationName } from '../domain/call.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Route {
  readonly operation: OperationName;
  readonly family: Family;
  readonly method: Method;
  /** With `:id` for the connection. */
  readonly path: string;
  /** Whether a JSON body is read. */
  readonly takesBody: boolean;
}

const roots: Readonly<Record<Family, string>> = {
  v1: '/api/v1/automation-connections',
  workflows: '/api/workflows/automation-connections',
};

const shapes: readonly Omit<Route, 'family'>[] = [
  { operation: 'list', method: 'GET', path: '', takesBody: false },
  { operation: 'create', method: 'POST', path: '', takesBody: true },
  { operation: 'read', method: 'GET', path: '/:id', takesBody: false },
  { operation: 'update', method: 'PUT', path: '/:id', takesBody: true },
  { operation: 'delete', method: 'DELETE', path: '/:id', takesBody: false },
  { operation: 'change-owner', method: 'POST', path: '/:id/actions/change-owner', takesBody: true },
  { operation: 'change-space', method: 'POST', path: '/:id/actions/change-space', takesBody: true },
  { operation: 'check', method: 'POST', path: '/:id/actions/check', takesBody: false },
];

/** The sixteen operations: eight shapes under two roots. */
export const routes: readonly Route[] = (['v1', 'workflows'] as const).flatMap((family) =>
  shapes.map((shape) => ({ ...shape, family, path: roots[family] + shape.path })),
);

/** The methods that a path answers to; empty when no route has that path. */
export function allowedMethods(path: string, extra: readonly { method: string; path: string }[]): string[] {
  const methods = [...routes, ...extra]
    .filter((route) => patternOf(route.path).test(path))
    .map((route) => route.method);
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(':id', '[^/]+').replaceAll('.', '\\.')}$`);
}
