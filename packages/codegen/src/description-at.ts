import { getAtPointer, isObject, type JsonObject, type JsonPointer } from '@plumbline/openapi';
import { commentText } from './doc-comment.ts';

/** The description of what stands at a pointer, made safe for a comment; empty when there is none. */
export function descriptionAt(document: JsonObject, pointer: JsonPointer): string {
  const value = getAtPointer(document, pointer);
  return isObject(value) ? commentText(value['description']) : '';
}
