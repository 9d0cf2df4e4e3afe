import { expectTypeOf, test } from 'vitest';
import type { Body, PathValue, Query, Result } from '../src/index.ts';

interface Operation {
  parameters: { query?: { limit?: number }; path: { id: string }; header?: never };
  requestBody?: { content: { 'application/json': { name: string }; 'text/plain': string } };
  responses: {
    200: { content: { 'application/json': { id: string }; 'application/xml': string } };
    204: { content?: never };
    404: { content: { 'application/json': { errors: string[] } } };
  };
}

test('types of a call are read from the operation', () => {
  expectTypeOf<PathValue<Operation, 'id'>>().toEqualTypeOf<string>();
  expectTypeOf<PathValue<Operation, 'undeclared'>>().toEqualTypeOf<string | number>();
  expectTypeOf<Query<Operation>>().toEqualTypeOf<{ limit?: number }>();
  expectTypeOf<Body<Operation, 'application/json'>>().toEqualTypeOf<{ name: string }>();
  expectTypeOf<Result<Operation, 'application/json'>>().toEqualTypeOf<{ id: string } | undefined>();
  expectTypeOf<Result<Operation>>().toEqualTypeOf<{ id: string } | string | undefined>();
});

test('default counts as the result only where no 2xx is named', () => {
  expectTypeOf<
    Result<{ responses: { default: { content: { 'application/json': 1 } } } }>
  >().toEqualTypeOf<1>();
  expectTypeOf<
    Result<{ responses: { '2XX': { content?: never }; default: { content: { a: 1 } } } }>
  >().toEqualTypeOf<undefined>();
});
