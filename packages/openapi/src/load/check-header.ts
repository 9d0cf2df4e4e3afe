import type { SchemaDialect } from '../contract.ts';
import { isObject, type JsonObject } from '../json.ts';
import { nearest } from '../nearest.ts';
import type { SpecProblem } from '../spec-error.ts';
import type { SpecVersion } from './loaded-spec.ts';
import { findNewerMembers } from './newer-members.ts';
import { locateIn, locationAt, type Origins, type SourceFile } from './source-file.ts';

export interface Header {
  readonly document: JsonObject;
  readonly version: SpecVersion;
  readonly dialect: SchemaDialect;
}

/** Finds out whether a file is an OpenAPI document that can be read, and by which rules. */
export function checkHeader(file: SourceFile, origins: Origins, problems: SpecProblem[]): Header | undefined {
  const document = file.value;
  if (!isObject(document)) {
    const what =
      document === null ? 'an empty document' : Array.isArray(document) ? 'a list' : `a ${typeof document}`;
    problems.push({
      code: 'not-an-object',
      message: `the document is ${what}, not an OpenAPI object`,
      hint: 'Start the file with `openapi: 3.1.1`.',
      location: locationAt(file, 0),
    });
    return undefined;
  }
  const version = versionOf(document, origins, problems);
  if (!version) return undefined;
  const dialect = dialectOf(document, version, origins, problems);
  return dialect && { document, version, dialect };
}

function versionOf(document: JsonObject, origins: Origins, problems: SpecProblem[]): SpecVersion | undefined {
  const fail = (
    key: string | undefined,
    code: SpecProblem['code'],
    message: string,
    hint: string,
  ): undefined => {
    const location = locateIn(origins, document, key);
    problems.push({ code, message, hint, ...(location && { location }) });
  };
  const written = document['openapi'];
  if (written === undefined) {
    if (document['swagger'] !== undefined) {
      return fail(
        'swagger',
        'not-openapi',
        `this is Swagger ${String(document['swagger'])}, not OpenAPI 3`,
        'Convert it first, for example with `npx swagger2openapi`.',
      );
    }
    const near = nearest('openapi', Object.keys(document));
    return fail(
      near,
      'not-openapi',
      'not an OpenAPI document: the member `openapi` is missing',
      near
        ? `Did you mean "openapi" instead of "${near}"?`
        : 'Name the root file of the spec, the one with `openapi: 3.1.1`.',
    );
  }
  const [, major, minor] = /^(\d+)\.(\d+)(?:\.\d+.*)?$/.exec(String(written)) ?? [];
  if (major === '3' && (minor === '0' || minor === '1')) return `3.${minor}`;
  fail(
    'openapi',
    'unsupported-version',
    major === undefined
      ? `"${String(written)}" is no OpenAPI version`
      : `OpenAPI ${String(written)} is not supported`,
    major === '3'
      ? 'Declare `openapi: 3.1.1` and leave out what came after 3.1.'
      : 'Write the version as text, such as `openapi: 3.1.1`; 3.0 and 3.1 are supported.',
  );
  if (major === '3') problems.push(...findNewerMembers(document, origins));
  return undefined;
}

const dialects: Readonly<Record<string, SchemaDialect>> = {
  'https://spec.openapis.org/oas/3.1/dialect/base': 'draft-2020-12',
  'https://spec.openapis.org/oas/3.1/dialect/2024-11-10': 'draft-2020-12',
  'https://spec.openapis.org/oas/3.1/dialect/2024-10-25': 'draft-2020-12',
  'https://json-schema.org/draft/2020-12/schema': 'draft-2020-12',
  'http://json-schema.org/draft-07/schema': 'draft-07',
  'https://json-schema.org/draft-07/schema': 'draft-07',
};

/** The dialect that a `$schema` or `jsonSchemaDialect` URI names. */
export function dialectOfUri(uri: string): SchemaDialect | undefined {
  const plain = uri.replace(/#$/, '');
  return Object.hasOwn(dialects, plain) ? dialects[plain] : undefined;
}

function dialectOf(
  document: JsonObject,
  version: SpecVersion,
  origins: Origins,
  problems: SpecProblem[],
): SchemaDialect | undefined {
  if (version === '3.0') return 'openapi-3.0';
  const declared = document['jsonSchemaDialect'];
  if (declared === undefined) return 'draft-2020-12';
  const dialect = typeof declared === 'string' ? dialectOfUri(declared) : undefined;
  if (!dialect) {
    const location = locateIn(origins, document, 'jsonSchemaDialect');
    problems.push({
      code: 'unsupported-dialect',
      message: `the schema dialect ${JSON.stringify(declared)} is not supported`,
      hint: 'Use "https://json-schema.org/draft/2020-12/schema" or "http://json-schema.org/draft-07/schema#".',
      ...(location && { location }),
    });
  }
  return dialect;
}
