import type { MediaType } from '@plumbline/openapi';

/** The media type to send: JSON before `+json`, then forms, text, and whatever comes first. */
export function pickMediaType(content: readonly MediaType[]): MediaType | undefined {
  return content.toSorted((a, b) => rank(a.type) - rank(b.type))[0];
}

/** The type and subtype in lower case, without parameters. */
export function essence(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** True for `application/json`, `text/json`, every `+json`, and ranges that JSON falls into. */
export function isJsonType(mediaType: string): boolean {
  const type = essence(mediaType);
  return (
    /^(?:application|text)\/(?:json|x-json)$/.test(type) || type.endsWith('+json') || type === 'application/*'
  );
}

/** A type that can stand in `content-type`: a range becomes its plainest member. */
export function concreteMediaType(mediaType: string): string | undefined {
  const type = essence(mediaType);
  if (!type.includes('*')) return mediaType;
  if (type === '*/*' || type === 'application/*' || type === 'application/*+json') return 'application/json';
  if (type === 'text/*') return 'text/plain';
  return undefined;
}

function rank(mediaType: string): number {
  const type = essence(mediaType);
  if (type === 'application/json') return 0;
  if (type.endsWith('+json') && !type.includes('*')) return 1;
  if (isJsonType(type) || type === '*/*') return 2;
  if (type === 'application/x-www-form-urlencoded') return 3;
  if (type === 'multipart/form-data') return 4;
  if (type.startsWith('text/')) return 5;
  return 6;
}
