import type { HttpMethod, Operation, Parameter, RequestBody, SecurityScheme } from '../contract.ts';
import { member } from '../json.ts';
import { nearest } from '../nearest.ts';
import { appendPointer } from '../pointer.ts';
import { formatLocation } from '../spec-error.ts';
import { httpMethods } from '../structure/shapes.ts';
import { compileContent } from './compile-media-type.ts';
import { compileParameters } from './compile-parameters.ts';
import { compileResponses, type OperationIndex } from './compile-responses.ts';
import { compileSecurity } from './compile-security.ts';
import { type DocumentView, type ObjectAt, textOf } from './document-view.ts';
import { extensionsOf } from './extensions.ts';
import { templateNames } from './path-template.ts';

interface Found {
  readonly id: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly pathItem: ObjectAt;
  readonly at: ObjectAt;
}

export function compileOperations(
  view: DocumentView,
  schemes: Readonly<Record<string, SecurityScheme>>,
): readonly Operation[] {
  const found = findOperations(view);
  const index = indexOperations(view, found);
  return found.map(({ id, method, path, pathItem, at }): Operation => {
    const parameters = compileParameters(view, pathItem, at);
    checkTemplate(view, path, at, parameters);
    const requestBody = compileRequestBody(view, at);
    const tags = member(at.value, 'tags');
    return {
      id,
      method,
      path,
      pointer: at.pointer,
      summary: textOf(at.value, 'summary'),
      tags: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [],
      deprecated: member(at.value, 'deprecated') === true,
      parameters,
      ...(requestBody && { requestBody }),
      responses: compileResponses(view, at, index),
      security: compileSecurity(view, at, schemes),
      extensions: extensionsOf(pathItem.value, at.value),
    };
  });
}

function findOperations(view: DocumentView): readonly Found[] {
  const found: Found[] = [];
  for (const pathItem of view.children({ value: view.document, pointer: '' }, 'paths', true)) {
    const path = pathItem.name;
    if (!path.startsWith('/')) {
      view.report(
        'malformed-operation',
        appendPointer('/paths', path),
        `the path "${path}" does not start with "/"`,
        `Write "/${path}".`,
      );
      continue;
    }
    for (const method of httpMethods) {
      const at = view.child(pathItem, method);
      if (!at) continue;
      const id = textOf(at.value, 'operationId') || `${method.toUpperCase()} ${path}`;
      found.push({ id, method, path, pathItem, at });
    }
  }
  return found;
}

function indexOperations(view: DocumentView, found: readonly Found[]): OperationIndex {
  const pointers = new Map<string, string>();
  for (const { id, at, path, method } of found) {
    const earlier = pointers.get(id);
    if (earlier !== undefined) {
      const first = view.locate(earlier);
      view.report(
        'duplicate-operation-id',
        appendPointer(at.pointer, 'operationId'),
        `the operationId "${id}" of ${method.toUpperCase()} ${path} is already used${first ? ` at ${formatLocation(first)}` : ''}`,
        'Give each operation an id of its own.',
      );
    } else {
      pointers.set(id, appendPointer(at.pointer, 'operationId'));
    }
  }
  return { ids: new Set(pointers.keys()), byPointer: new Map(found.map(({ id, at }) => [at.pointer, id])) };
}

function compileRequestBody(view: DocumentView, operation: ObjectAt): RequestBody | undefined {
  const at = view.child(operation, 'requestBody');
  return (
    at && {
      required: member(at.value, 'required') === true,
      pointer: at.pointer,
      content: compileContent(view, at),
    }
  );
}

/** Every name of the template needs a path parameter, and the reverse. */
function checkTemplate(
  view: DocumentView,
  path: string,
  operation: ObjectAt,
  parameters: readonly Parameter[],
): void {
  const names = templateNames(path);
  const declared = parameters.filter((parameter) => parameter.in === 'path');
  for (const { name, pointer } of declared) {
    if (path.includes(`{${name}}`)) continue;
    const near = nearest(name, names);
    view.report(
      'path-parameter-mismatch',
      appendPointer(pointer, 'name'),
      `the path parameter "${name}" does not occur in "${path}"`,
      near ? `Did you mean "${near}"?` : `Write {${name}} into the path, or remove the parameter.`,
    );
  }
  for (const name of new Set(names)) {
    if (declared.some((parameter) => parameter.name === name)) continue;
    const near = nearest(
      name,
      declared.map((parameter) => parameter.name).filter((each) => !names.includes(each)),
    );
    view.report(
      'path-parameter-mismatch',
      operation.pointer,
      `{${name}} of "${path}" has no parameter`,
      near ? `Rename the parameter "${near}".` : `Add a parameter \`name: ${name}\` with \`in: path\`.`,
    );
  }
}
