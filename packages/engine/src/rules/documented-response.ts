import type { MediaType, Operation, Response } from '@plumbline/openapi';
import { causeName } from '../model/twin.ts';

/** The Response Object for a status: the exact code, then its range, then `default` (OpenAPI, Responses Object). */
export function documentedResponse(operation: Operation, status: number): Response | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  const find = (wanted: string) =>
    operation.responses.find((response) => response.status.toUpperCase() === wanted);
  return find(String(status)) ?? find(range) ?? find('DEFAULT');
}

/** The Media Type Object for a content type: exact, then with a wildcard, the most specific first. */
export function documentedMedia(content: readonly MediaType[], contentType: string): MediaType | undefined {
  const essence = essenceOf(contentType);
  const [type = '', subtype = ''] = essence.split('/');
  const suffix = subtype.includes('+') ? subtype.slice(subtype.lastIndexOf('+')) : undefined;
  const wanted = [essence, ...(suffix ? [`${type}/*${suffix}`] : []), `${type}/*`, '*/*'];
  for (const each of wanted) {
    const media = content.find((candidate) => essenceOf(candidate.type) === each);
    if (media) return media;
  }
  return undefined;
}

export function essenceOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Names a response in a cause: a shared one by its place, so that it is one cause for all that refer to it. */
export function responseCause(operation: Operation, response: Response): string {
  return response.pointer.startsWith('/components/')
    ? response.pointer
    : `${causeName(operation)} ${response.status}`;
}
