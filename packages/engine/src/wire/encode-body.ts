import { isObject, type JsonValue, type MediaType, type Operation } from '@plumbline/openapi';
import { encodeForm } from './encode-form.ts';
import { encodeMultipart } from './encode-multipart.ts';
import { concreteMediaType, essence, isJsonType } from './pick-media-type.ts';
import type { BodyValue } from './request-values.ts';
import { scalarText } from './scalar-text.ts';
import { refuse } from './unsendable.ts';

export interface EncodedBody {
  readonly contentType: string;
  readonly content: string;
}

/** Serialises a body by its media type; a raw one is sent as it is. */
export function encodeBody(operation: Operation, body: BodyValue): EncodedBody {
  const contentType =
    concreteMediaType(body.mediaType) ??
    refuse(`no body can be written for the media range ${body.mediaType}`);
  if (!/^[\t\x20-\x7e]+$/.test(contentType))
    refuse(`${JSON.stringify(contentType)} cannot stand in a header`);
  if ('raw' in body) return { contentType, content: wellFormed(body.raw) };
  if (isJsonType(contentType)) return { contentType, content: jsonText(body.value) };

  const declared = operation.requestBody?.content.find(
    (media) => essence(media.type) === essence(body.mediaType),
  );
  switch (essence(contentType)) {
    case 'application/x-www-form-urlencoded':
      return { contentType, content: encodeForm(fieldsOf(body.value, contentType), declared) };
    case 'multipart/form-data':
      return encodeMultipart(fieldsOf(body.value, contentType), declared);
    default:
      return encodeText(contentType, body.value, declared);
  }
}

function encodeText(contentType: string, value: JsonValue, declared: MediaType | undefined): EncodedBody {
  if (/^multipart\//.test(contentType)) refuse(`no body can be written for ${contentType}`);
  if (typeof value === 'object')
    refuse(
      `no body of type ${contentType} can be written from ${Array.isArray(value) ? 'an array' : 'this value'}`,
    );
  const content = wellFormed(scalarText(value, 'the body'));
  const needsCharset =
    /^text\//i.test(contentType) && /[^\0-\x7f]/.test(content) && !/charset=/i.test(contentType);
  return {
    contentType: needsCharset && declared?.type !== undefined ? `${contentType}; charset=utf-8` : contentType,
    content,
  };
}

function fieldsOf(value: JsonValue, contentType: string): Readonly<Record<string, JsonValue>> {
  return isObject(value) ? value : refuse(`a body of type ${contentType} is an object`);
}

function jsonText(value: JsonValue): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return refuse('the body is nested too deep to be written');
    throw error;
  }
}

function wellFormed(text: string): string {
  return text.isWellFormed() ? text : refuse('text with a lone surrogate has no UTF-8 form');
}
