import type { JsonObject, JsonPointer, JsonValue } from './json.ts';

export type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/** Which rules the schemas of a document follow. */
export type SchemaDialect = 'openapi-3.0' | 'draft-2020-12' | 'draft-07';

/** A place in a source file; line and column are one-based. */
export interface SourceLocation {
  /** Path relative to the working directory where possible. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A schema where it stands in {@link Contract.document}; `$ref`s inside it start with `#/` and resolve there. */
export interface SchemaAt {
  readonly schema: JsonObject | boolean;
  /** JSON pointer into {@link Contract.document}, such as `/components/schemas/Pet`. */
  readonly pointer: JsonPointer;
}

export interface NamedExample {
  /** `example` for the singular form, else the key under `examples`. */
  readonly name: string;
  readonly value: JsonValue;
  readonly pointer: JsonPointer;
}

export interface MediaType {
  /** As written: `application/json`, `application/*+json`, … */
  readonly type: string;
  readonly pointer: JsonPointer;
  readonly schema?: SchemaAt;
  readonly examples: readonly NamedExample[];
  /** OpenAPI's Encoding Objects by property name. */
  readonly encoding: JsonObject;
}

export type ParameterIn = 'path' | 'query' | 'header' | 'cookie';

export interface Parameter {
  readonly name: string;
  readonly in: ParameterIn;
  readonly required: boolean;
  readonly deprecated: boolean;
  /** The default of the location is filled in. */
  readonly style: 'matrix' | 'label' | 'form' | 'simple' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  readonly pointer: JsonPointer;
  /** Absent when the parameter uses `content`, or says nothing. */
  readonly schema?: SchemaAt;
  /** The one media type of a parameter that uses `content`. */
  readonly content?: MediaType;
  readonly examples: readonly NamedExample[];
  readonly extensions: Extensions;
}

export interface RequestBody {
  readonly required: boolean;
  readonly pointer: JsonPointer;
  readonly content: readonly MediaType[];
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly pointer: JsonPointer;
  readonly schema?: SchemaAt;
}

export interface Link {
  readonly name: string;
  readonly pointer: JsonPointer;
  /** The id of the operation it leads to, resolved from `operationId` or `operationRef`. */
  readonly operation: string;
  /** Parameter name (or `in.name`) to runtime expression or constant. */
  readonly parameters: Readonly<Record<string, JsonValue>>;
  readonly requestBody?: JsonValue;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly pointer: JsonPointer;
  readonly content: readonly MediaType[];
  readonly headers: readonly Header[];
  readonly links: readonly Link[];
}

/** One way to be let in: every scheme of it must be satisfied. The empty list means anonymous. */
export type SecurityAlternative = readonly { readonly scheme: string; readonly scopes: readonly string[] }[];

export type SecurityScheme =
  | {
      readonly name: string;
      readonly kind: 'bearer' | 'basic' | 'oauth2' | 'openIdConnect' | 'mutualTLS';
      readonly tokenUrl?: string;
    }
  | {
      readonly name: string;
      readonly kind: 'apiKey';
      readonly in: 'query' | 'header' | 'cookie';
      readonly parameter: string;
    }
  | { readonly name: string; readonly kind: 'other'; readonly scheme: string };

/** Every `x-…` member of an object, by its full name. */
export type Extensions = Readonly<Record<`x-${string}`, JsonValue>>;

export interface Operation {
  /** The `operationId`; where there is none, `METHOD /path`. Unique in the contract. */
  readonly id: string;
  readonly method: HttpMethod;
  /** The path template, such as `/pets/{petId}`. */
  readonly path: string;
  readonly pointer: JsonPointer;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Those of the path item are merged in. */
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  /** Empty when the operation needs no credentials. */
  readonly security: readonly SecurityAlternative[];
  /** Extensions of the path item, overridden by those of the operation. */
  readonly extensions: Extensions;
}

export interface Server {
  /** With variables replaced by their defaults. */
  readonly url: string;
  readonly template: string;
}

/** A spec compiled for the engine: references are resolved down to schemas, defaults are filled in. */
export interface Contract {
  readonly title: string;
  readonly version: string;
  /** The `openapi` field, such as `3.1.1`. */
  readonly openapi: string;
  readonly dialect: SchemaDialect;
  /** Hex SHA-256 of the bundled document. */
  readonly sha256: string;
  readonly servers: readonly Server[];
  readonly operations: readonly Operation[];
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  readonly extensions: Extensions;
  /** The bundled document: one JSON value, every `$ref` local. */
  readonly document: JsonObject;
  /** Absolute paths of the files that it was read from, symbolic links resolved, sorted; the entry file is one of them. */
  readonly files: readonly string[];
  /** Where a pointer into {@link document} stands in the source; the nearest ancestor when it stands nowhere. */
  locate(pointer: JsonPointer): SourceLocation | undefined;
}
