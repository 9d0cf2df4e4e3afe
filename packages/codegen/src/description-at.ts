import { isObject, type JsonObject, type JsonPointer } from '@plumbline/openapi';
import { commentText } from './doc-comment.ts';
import { resolvePointer } from './resolve-pointer.ts';

/** The description of what stands at a pointer, made safe for a comment; empty when there is none. */
export function descriptionAt(document: JsonObject, pointer: JsonPointer): string {
  const value = resolvePointer(document, `#${pointer}`)?.value;
  return isObject(value) ? commentText(value['description']) : '';
}
