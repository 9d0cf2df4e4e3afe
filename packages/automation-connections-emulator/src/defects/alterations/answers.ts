import type { Alteration } from '../../domain/assemble-parts.ts';
import type { Answer, OperationName } from '../../domain/call.ts';
import type { FinishRequest } from '../../domain/parts.ts';
import type { Connection, StoredConnection } from '../../domain/tenant-objects.ts';

export type Fields = Record<string, unknown>;

/** Changes the successful answers of some operations on their way out. */
export function onSuccess(
  operations: readonly OperationName[],
  change: (answer: Answer, request: FinishRequest) => Answer,
): Alteration {
  return ({ finish }) => ({
    finish: (request, answer) => {
      const finished = finish(request, answer);
      return finished.status < 300 && operations.includes(request.operation)
        ? change(finished, request)
        : finished;
    },
  });
}

/** Changes the refusals with one status on their way out. */
export function onRefusal(
  status: number,
  change: (answer: Answer, request: FinishRequest) => Answer,
): Alteration {
  return ({ finish }) => ({
    finish: (request, answer) => {
      const finished = finish(request, answer);
      return finished.status === status ? change(finished, request) : finished;
    },
  });
}

/** Changes what a detail shows. */
export function inDetail(change: (detail: Fields, connection: Connection) => Fields): Alteration {
  return ({ presentDetail }) => ({
    presentDetail: (connection) => change(presentDetail(connection), connection),
  });
}

/** Changes what each parameter of a detail shows. */
export function inParams(change: (param: Fields) => Fields): Alteration {
  return inDetail((detail) => ({ ...detail, params: (detail['params'] as Fields[]).map(change) }));
}

/** Changes what a list item shows. */
export function inItem(change: (item: Fields, connection: StoredConnection) => Fields): Alteration {
  return ({ presentItem }) => ({ presentItem: (connection) => change(presentItem(connection), connection) });
}

/** Changes the body of a page, links and all. */
export function inPage(change: (page: Page, request: FinishRequest) => object): Alteration {
  return onSuccess(['list'], (answer, request) => ({
    ...answer,
    body: change(answer.body as Page, request),
  }));
}

export interface Page {
  readonly data: readonly Fields[];
  readonly links: { readonly next: Link; readonly prev: Link };
}

interface Link {
  readonly href: string | null;
}

export function without(fields: Fields, name: string): Fields {
  const { [name]: _, ...rest } = fields;
  return rest;
}

/** True once in every `n` calls, the n-th first. */
export function everyNth(n: number): () => boolean {
  let calls = 0;
  return () => {
    calls += 1;
    return calls % n === 0;
  };
}
