import { ClientError } from './client-error.ts';

/** A server of the spec: `https://{tenant}.example.com`, with the defaults of its variables. */
export interface ServerTemplate {
  readonly url: string;
  readonly defaults: Readonly<Record<string, string>>;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Fills a server's variables. A value that is a whole URL, or a host that ends like the server's, is taken as the server:
 * whoever pastes the address from the browser means it.
 */
export function serverUrl(server: ServerTemplate, variables: Variables): string {
  const pasted = pastedAddress(server, variables);
  if (pasted !== undefined) return pasted;
  const authorityEnd = endOfAuthority(server.url);
  return server.url.replace(/\{([^{}]+)\}/g, (_, name: string, at: number) => {
    const value = variables[name] ?? server.defaults[name];
    if (typeof value !== 'string') {
      throw invalid(name, 'has no value', `Give \`${name}\`, or the whole address as \`baseUrl\`.`);
    }
    const allowed = at < authorityEnd ? /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/ : /^[\w.~/-]+$/;
    if (!allowed.test(value)) {
      throw invalid(name, 'cannot hold what it was given', 'Give the whole address as `baseUrl`.');
    }
    return value;
  });
}

function pastedAddress(server: ServerTemplate, variables: Variables): string | undefined {
  const hostTail = server.url.slice(0, endOfAuthority(server.url)).split('}').at(-1) ?? '';
  for (const value of Object.values(variables)) {
    if (typeof value !== 'string') continue;
    if (/^https?:\/\//i.test(value)) return value;
    if (/^\.[a-z]/i.test(hostTail) && value.endsWith(hostTail) && /^[A-Za-z0-9.-]+$/.test(value)) {
      return `https://${value}`;
    }
  }
  return undefined;
}

function endOfAuthority(url: string): number {
  const start = url.indexOf('://');
  const end = start < 0 ? -1 : url.indexOf('/', start + 3);
  return end < 0 ? url.length : end;
}

function invalid(name: string, flaw: string, hint: string): ClientError {
  return new ClientError('invalid-url', `The server's variable "${name}" ${flaw}.`, { hint });
}
