import type { ValidationProblem } from '@plumbline/arbitraries';
import type { JsonPointer, MediaType, SchemaAt } from '@plumbline/openapi';
import type { Exchange } from '../execute/exchange.ts';
import { isJsonType } from '../wire/index.ts';
import { collapseUnions } from './collapse-unions.ts';
import { documentedMedia, documentedResponse } from './documented-response.ts';
import type { Judging } from './rule.ts';

/** The schema that the spec promises for the JSON body that came. */
export function promisedSchema(exchange: Exchange): SchemaAt | undefined {
  const { answer, operation } = exchange;
  if (answer?.body.kind !== 'json') return undefined;
  const response = documentedResponse(operation, answer.status);
  const contentType = answer.headers.get('content-type');
  const media: MediaType | undefined =
    (contentType === undefined ? undefined : response && documentedMedia(response.content, contentType)) ??
    response?.content.find((each) => isJsonType(each.type));
  return media?.schema;
}

/** How the body that came differs from its schema; nothing when there is no schema or no JSON. */
export function responseProblems(
  exchange: Exchange,
  judging: Judging,
  closed: boolean,
): readonly ValidationProblem[] {
  const schema = promisedSchema(exchange);
  if (!schema || exchange.answer?.body.kind !== 'json') return [];
  const { value } = exchange.answer.body;
  return collapseUnions(judging.schemas.response(schema, closed)(value), value, judging);
}

/** An instance pointer with array indexes written as `*`: the place is the same in every item. */
export function generalised(instance: JsonPointer): JsonPointer {
  return instance.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}
