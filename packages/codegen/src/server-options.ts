import { type Contract, isObject } from '@plumbline/openapi';
import { commentText } from './doc-comment.ts';
import { camelCase, UniqueNames, words } from './identifier.ts';

export interface ServerVariable {
  /** The name in the server's URL. */
  readonly name: string;
  /** The name among the options. */
  readonly option: string;
  readonly default: string;
  /** A free name in the host, such as a tenant's: the spec's default can only be a placeholder. */
  readonly required: boolean;
  readonly description: string;
}

/** How the address of a client is chosen: what stands in the first server of the spec. */
export interface ServerOptions {
  /** Absent when the spec names no absolute URL. */
  readonly url: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export function serverOptions({ document }: Contract, reserved: Iterable<string>): ServerOptions {
  const servers = document['servers'];
  const server = Array.isArray(servers) ? servers[0] : undefined;
  if (
    !isObject(server) ||
    typeof server['url'] !== 'string' ||
    !/^(https?|\{[^{}]+\}):\/\//.test(server['url'])
  ) {
    return { url: undefined, variables: [] };
  }
  const { url, variables } = server;
  const options = new UniqueNames(reserved);
  const names = new Set([...url.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name));
  return {
    url,
    variables: [...names].map((name, index) => {
      const given = isObject(variables) && Object.hasOwn(variables, name) ? variables[name] : undefined;
      const value = isObject(given) ? given['default'] : undefined;
      return {
        name,
        option: options.take(camelCase(words(name)) || 'server'),
        default: typeof value === 'string' ? value : '',
        required: index === 0 && inHost(url, name) && !(isObject(given) && Array.isArray(given['enum'])),
        description: isObject(given) ? commentText(given['description']) : '',
      };
    }),
  };
}

function inHost(url: string, variable: string): boolean {
  return (url.split('/')[2] ?? '').includes(`{${variable}}`);
}
