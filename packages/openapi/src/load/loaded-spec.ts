import type { SchemaDialect } from '../contract.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Origins, SourceFile } from './source-file.ts';

/** What a reference leads to. */
export interface Target {
  readonly file: SourceFile;
  readonly value: JsonValue;
  /** Unescaped pointer tokens inside the file. */
  readonly tokens: readonly string[];
  /** The container of the value; absent for the root of a file. */
  readonly parent?: object;
}

/** The references of a spec by the object and the key that hold them. */
export type Targets = ReadonlyMap<object, ReadonlyMap<string, Target>>;

/** Major and minor of the `openapi` field. */
export type SpecVersion = '3.0' | '3.1';

/** A spec read from its files, every reference resolved, nothing copied yet. */
export interface LoadedSpec {
  readonly entry: SourceFile;
  /** Every file of the spec, sorted by path; the entry included. */
  readonly files: readonly SourceFile[];
  readonly document: JsonObject;
  readonly version: SpecVersion;
  readonly dialect: SchemaDialect;
  readonly origins: Origins;
  readonly targets: Targets;
  /** Upper bound for the values of the bundled document. */
  readonly maxNodes: number;
}

/** An object whose `$ref` is a reference, provided that it stands where the document expects an object. */
export function isReference(value: JsonValue | undefined): value is JsonObject & { readonly $ref: string } {
  return isObject(value) && Object.hasOwn(value, '$ref') && typeof value['$ref'] === 'string';
}
