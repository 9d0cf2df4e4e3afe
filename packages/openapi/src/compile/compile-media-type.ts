import type { MediaType, NamedExample, SchemaAt } from '../contract.ts';
import { isObject, member } from '../json.ts';
import { appendPointer } from '../pointer.ts';
import type { DocumentView, ObjectAt } from './document-view.ts';

/** The media types of a `content` map. */
export function compileContent(view: DocumentView, at: ObjectAt): readonly MediaType[] {
  return view.children(at, 'content').map((media): MediaType => {
    const schema = schemaOf(media);
    const encoding = member(media.value, 'encoding');
    return {
      type: media.name,
      pointer: media.pointer,
      ...(schema && { schema }),
      examples: examplesOf(view, media),
      encoding: isObject(encoding) ? encoding : {},
    };
  });
}

/** The schema of a parameter, header or media type, where it stands. */
export function schemaOf(at: ObjectAt): SchemaAt | undefined {
  const schema = member(at.value, 'schema');
  return isObject(schema) || typeof schema === 'boolean'
    ? { schema, pointer: appendPointer(at.pointer, 'schema') }
    : undefined;
}

/** `example` and `examples` of a parameter or media type; what stands behind a URL is left out. */
export function examplesOf(view: DocumentView, at: ObjectAt): readonly NamedExample[] {
  const found: NamedExample[] = [];
  const single = member(at.value, 'example');
  if (single !== undefined) {
    found.push({ name: 'example', value: single, pointer: appendPointer(at.pointer, 'example') });
  }
  for (const { name, value, pointer } of view.children(at, 'examples')) {
    const example = member(value, 'value');
    if (example !== undefined) found.push({ name, value: example, pointer: appendPointer(pointer, 'value') });
  }
  return found;
}
