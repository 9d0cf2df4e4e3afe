/** What a call of an operation takes and gives, read from the types that openapi-typescript writes. */

/** The value of a path parameter; openapi-typescript has no entry for one that the spec forgot to declare. */
export type PathValue<Operation, Name extends string> = Operation extends {
  parameters: { path: infer Values };
}
  ? Name extends keyof Values
    ? Values[Name]
    : string | number
  : string | number;

export type Query<Operation> = Operation extends { parameters: { query?: infer Values } }
  ? NonNullable<Values>
  : never;

export type Body<Operation, Media extends string> = Operation extends { requestBody?: infer Request }
  ? NonNullable<Request> extends { content: infer Content }
    ? Media extends keyof Content
      ? Content[Media]
      : unknown
    : unknown
  : unknown;

/** The body of the 2xx responses; of `default`, where the spec names no 2xx; `undefined` for an empty one. */
export type Result<Operation, Media extends string = string> = Operation extends {
  responses: infer Responses;
}
  ? [SuccessStatus<Responses>] extends [never]
    ? 'default' extends keyof Responses
      ? Content<Responses['default'], Media>
      : unknown
    : Content<Responses[SuccessStatus<Responses>], Media>
  : unknown;

type SuccessStatus<Responses> = {
  [Status in keyof Responses]: `${Status & (string | number)}` extends `2${string}` ? Status : never;
}[keyof Responses];

type Content<Response, Media extends string> = Response extends { content: infer Types }
  ? Types[keyof Types & Media]
  : undefined;
