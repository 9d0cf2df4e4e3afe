import type { Contract, JsonValue, Operation } from '@plumbline/openapi';
import type { Schemas } from '../model/schemas.ts';
import { mediaOf } from '../plan/planning.ts';
import type { Case } from '../plan/scenario.ts';
import { fill, type Ref, type RefLookup, type RequestTemplate, type Template } from '../plan/template.ts';
import type { WireRequest } from '../transport.ts';
import { encodeRequest, isUnsendable } from '../wire/index.ts';
import type { Applied } from './credentials.ts';
import type { SentValues } from './exchange.ts';

export type Built =
  | {
      readonly kind: 'built';
      readonly request: WireRequest;
      readonly values: SentValues;
      readonly unknown: readonly Ref[];
    }
  /** The request cannot be what its case says, so it is not sent. */
  | { readonly kind: 'unfit'; readonly because: string };

export interface BuildContext {
  readonly contract: Contract;
  readonly schemas: Schemas;
  readonly baseUrl: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** Fills a template, checks that the body is as valid as its case says, adds credentials and encodes it. */
export function buildRequest(
  context: BuildContext,
  operation: Operation,
  template: RequestTemplate,
  theCase: Case,
  lookup: RefLookup,
  credentials: Applied,
): Built {
  const unknown: Ref[] = [];
  const place = (values: Readonly<Record<string, Template>>) => {
    const filled = fill(values, lookup);
    unknown.push(...filled.unknown);
    return (filled.value ?? {}) as Record<string, JsonValue>;
  };
  const values: SentValues = {
    path: place(template.path),
    query: place(template.query),
    header: place(template.header),
    cookie: place(template.cookie),
    ...bodyOf(template, lookup, unknown),
  };
  const misfit = guard(context, operation, values, theCase);
  if (misfit !== undefined) return { kind: 'unfit', because: misfit };
  const encoded = encodeRequest(
    operation,
    { ...values, query: { ...values.query, ...Object.fromEntries(credentials.query) } },
    {
      baseUrl: context.baseUrl,
      headers: [...context.headers, ...credentials.headers],
    },
  );
  if (isUnsendable(encoded)) return { kind: 'unfit', because: encoded.unsendable };
  return { kind: 'built', request: encoded, values, unknown };
}

function bodyOf(template: RequestTemplate, lookup: RefLookup, unknown: Ref[]): Pick<SentValues, 'body'> {
  if (!template.body) return {};
  const filled = fill(template.body.value, lookup);
  unknown.push(...filled.unknown);
  return filled.value === undefined
    ? {}
    : { body: { mediaType: template.body.mediaType, value: filled.value } };
}

/** The last guard: filling the template must have left a valid body valid and an invalid one invalid. */
function guard(
  context: BuildContext,
  operation: Operation,
  values: SentValues,
  theCase: Case,
): string | undefined {
  const schema = mediaOf(operation)?.schema;
  if (!schema || !values.body) return undefined;
  const problems = context.schemas.request(schema)(values.body.value);
  const first = problems[0];
  if (theCase.kind === 'invalid' && theCase.broken.in === 'body') {
    return first ? undefined : 'the body is valid once its references are filled in';
  }
  return first
    ? `the body would break its schema at ${first.instance || 'its root'}: ${first.message}`
    : undefined;
}
