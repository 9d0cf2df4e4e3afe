import type { Header, Link, Response } from '../contract.ts';
import { isObject, type JsonValue, member } from '../json.ts';
import { nearest } from '../nearest.ts';
import { appendPointer, fragmentToPointer } from '../pointer.ts';
import { compileContent, schemaOf } from './compile-media-type.ts';
import { type DocumentView, type ObjectAt, textOf } from './document-view.ts';

/** Ids of all operations by themselves and by their pointer, for links. */
export interface OperationIndex {
  readonly ids: ReadonlySet<string>;
  readonly byPointer: ReadonlyMap<string, string>;
}

export function compileResponses(
  view: DocumentView,
  operation: ObjectAt,
  index: OperationIndex,
): readonly Response[] {
  return view.children(operation, 'responses', true).flatMap((at): Response[] => {
    const status = statusOf(at.name);
    if (status === undefined) {
      const pointer = appendPointer(operation.pointer, 'responses', at.name);
      view.report(
        'malformed-operation',
        pointer,
        `"${at.name}" is no response status`,
        'Write a status such as "200", a class such as "4XX", or "default".',
      );
      return [];
    }
    return [
      {
        status,
        description: textOf(at.value, 'description'),
        pointer: at.pointer,
        content: compileContent(view, at),
        headers: compileHeaders(view, at),
        links: compileLinks(view, at, index),
      },
    ];
  });
}

function statusOf(name: string): string | undefined {
  if (name === 'default' || /^[1-5]\d\d$/.test(name)) return name;
  return /^[1-5]xx$/i.test(name) ? name.toUpperCase() : undefined;
}

function compileHeaders(view: DocumentView, response: ObjectAt): readonly Header[] {
  return view
    .children(response, 'headers')
    .filter(({ name }) => name.toLowerCase() !== 'content-type')
    .map((at): Header => {
      const schema = schemaOf(at) ?? compileContent(view, at)[0]?.schema;
      return {
        name: at.name,
        required: member(at.value, 'required') === true,
        pointer: at.pointer,
        ...(schema && { schema }),
      };
    });
}

function compileLinks(view: DocumentView, response: ObjectAt, index: OperationIndex): readonly Link[] {
  return view.children(response, 'links').flatMap((at): Link[] => {
    const operation = linkedOperation(view, at, index);
    if (operation === undefined) return [];
    const parameters = member(at.value, 'parameters');
    const requestBody: JsonValue | undefined = member(at.value, 'requestBody');
    return [
      {
        name: at.name,
        pointer: at.pointer,
        operation,
        parameters: isObject(parameters) ? parameters : {},
        ...(requestBody !== undefined && { requestBody }),
      },
    ];
  });
}

/** Undefined for a link to another API, and for one that has been reported. */
function linkedOperation(
  view: DocumentView,
  link: ObjectAt & { readonly name: string },
  index: OperationIndex,
): string | undefined {
  const id = member(link.value, 'operationId');
  if (typeof id === 'string') {
    if (index.ids.has(id)) return id;
    const near = nearest(id, index.ids);
    view.report(
      'broken-link',
      appendPointer(link.pointer, 'operationId'),
      `the link "${link.name}" leads to the unknown operation "${id}"`,
      near ? `Did you mean "${near}"?` : 'Name the operationId of an operation of this document.',
    );
    return undefined;
  }
  const reference = textOf(link.value, 'operationRef');
  if (reference === '') {
    view.report(
      'broken-link',
      link.pointer,
      `the link "${link.name}" leads to no operation`,
      'Add `operationId` or `operationRef`.',
    );
    return undefined;
  }
  if (!reference.startsWith('#')) return undefined;
  const operation = index.byPointer.get(fragmentToPointer(reference));
  if (operation === undefined) {
    view.report(
      'broken-link',
      appendPointer(link.pointer, 'operationRef'),
      `the link "${link.name}" leads to "${reference}", which is no operation`,
      'Point at an operation, such as "#/paths/~1pets/get".',
    );
  }
  return operation;
}
