import type { Server } from '../contract.ts';
import { isObject, type JsonObject, member } from '../json.ts';
import { textOf } from './document-view.ts';

/** The servers of the document; `/` when there are none (OpenAPI, `servers`). */
export function compileServers(document: JsonObject): readonly Server[] {
  const declared = member(document, 'servers');
  const servers = Array.isArray(declared) ? declared.filter(isObject).map(compileServer) : [];
  return servers.length > 0 ? servers : [{ url: '/', template: '/' }];
}

function compileServer(server: JsonObject): Server {
  const template = textOf(server, 'url', '/');
  const variables = member(server, 'variables');
  const url = template.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const fallback = member(member(variables, name), 'default');
    return fallback === undefined ? whole : String(fallback);
  });
  return { url, template };
}
