import type { Contract } from '@plumbline/openapi';
import { groupDeprecation } from './deprecation.ts';
import { commentText, docComment } from './doc-comment.ts';
import { generatedHeader } from './generated-header.ts';
import { type PlannedGroup, planClient } from './plan-client.ts';
import { type ServerOptions, serverOptions } from './server-options.ts';
import { propertyName, stringLiteral } from './string-literal.ts';

const ownOptions = ['baseUrl', 'auth', 'headers', 'fetch', 'allowPlainHttp'];

/** `createClient` with its options, as one TypeScript module. */
export function generateCreateClient(contract: Contract): string {
  const groups = planClient(contract);
  const server = serverOptions(contract, ownOptions);
  const factories = groups.flatMap(({ factoryName, typeName }) => [factoryName, `type ${typeName}`]);
  const imports = [
    `import { ${needsAuth(contract) ? 'type Auth, ' : ''}createRuntime, type Runtime, type RuntimeOptions${server.url === undefined ? '' : ', serverUrl'} } from '@plumbline/client';`,
    ...(factories.length > 0 ? [`import { ${factories.join(', ')} } from './methods.ts';`] : []),
    "import type { paths } from './types.ts';",
  ].join('\n');
  return [
    `${generatedHeader}${imports}\n`,
    optionsSource(contract, server),
    clientInterface(contract, groups),
    createClientSource(contract, groups, server),
  ].join('\n');
}

/** Optional where some operation can be called by anyone and none needs credentials. */
function needsAuth({ operations }: Contract): boolean {
  return operations.some(
    ({ security }) => security.length > 0 && security.every((schemes) => schemes.length > 0),
  );
}

function optionsSource(contract: Contract, { url, variables }: ServerOptions): string {
  const omitted = needsAuth(contract) ? "'baseUrl' | 'auth'" : "'baseUrl'";
  const auth = needsAuth(contract)
    ? '  /** A bearer token (API key or access token), or a function that gives the one to use. */\n  readonly auth: Auth;\n'
    : '';
  const shared = `interface SharedOptions extends Omit<RuntimeOptions, ${omitted}> {\n${auth}}\n`;
  if (url === undefined) {
    return `${shared}\nexport interface CreateClientOptions extends SharedOptions {\n  /** The server's address. */\n  readonly baseUrl: string;\n}\n`;
  }
  if (variables.length === 0) {
    return `${shared}\nexport interface CreateClientOptions extends SharedOptions {\n  /** The server's address. Default: ${commentText(url)}. */\n  readonly baseUrl?: string | undefined;\n}\n`;
  }
  const absent = variables.map(({ option }) => `  readonly ${propertyName(option)}?: undefined;\n`).join('');
  const named = variables
    .map(
      ({ option, description, required, default: value }) =>
        docComment([`${description}${required ? '' : ` Default: ${commentText(value)}.`}`], '  ') +
        `  readonly ${propertyName(option)}${required ? ': string' : '?: string | undefined'};\n`,
    )
    .join('');
  return (
    `${shared}\nexport interface BaseUrlOptions extends SharedOptions {\n  /** The server's address. */\n  readonly baseUrl: string;\n${absent}}\n\n` +
    `export interface ServerOptions extends SharedOptions {\n  readonly baseUrl?: undefined;\n${named}}\n\n` +
    'export type CreateClientOptions = BaseUrlOptions | ServerOptions;\n'
  );
}

function clientInterface(contract: Contract, groups: readonly PlannedGroup[]): string {
  const members = byNamespace(groups).map(([namespace, inside]) => {
    if (namespace === undefined) return inside.map((group) => groupMember(group, '  ')).join('');
    const mark = deprecationMark(inside, '  ');
    return `${mark}  readonly ${propertyName(namespace)}: {\n${inside.map((group) => groupMember(group, '    ')).join('')}  };\n`;
  });
  return (
    docComment([commentText(contract.title)]) +
    'export interface Client {\n' +
    '  /** The bare openapi-fetch client: `{ data, error }` instead of a throw. */\n' +
    `  readonly raw: Runtime<paths>['raw'];\n${members.join('')}}\n`
  );
}

function groupMember(group: PlannedGroup, indent: string): string {
  const mark = deprecationMark([group], indent);
  return `${mark}${indent}readonly ${propertyName(group.name)}: ${group.typeName};\n`;
}

function deprecationMark(groups: readonly PlannedGroup[], indent: string): string {
  const text = groupDeprecation(groups);
  return text === undefined ? '' : docComment([`@deprecated ${text}`], indent);
}

function byNamespace(
  groups: readonly PlannedGroup[],
): readonly [string | undefined, readonly PlannedGroup[]][] {
  return [...Map.groupBy(groups, ({ namespace }) => namespace)];
}

function createClientSource(
  contract: Contract,
  groups: readonly PlannedGroup[],
  server: ServerOptions,
): string {
  const { url, variables } = server;
  const defaults = variables
    .filter(({ required }) => !required)
    .map(({ name, default: value }) => `${propertyName(name)}: ${stringLiteral(value)}`);
  const template =
    url === undefined
      ? ''
      : `const server = { url: ${stringLiteral(url)}, defaults: { ${defaults.join(', ')} } };\n\n`;
  const given = variables.map(({ name, option }) => `${propertyName(name)}: options.${option}`).join(', ');
  const settings =
    url === undefined
      ? 'options'
      : `{ ...options, baseUrl: options.baseUrl ?? serverUrl(server, { ${given} }) }`;
  const members = byNamespace(groups).map(([namespace, inside]) => {
    const made = inside.map(({ name, factoryName }) => `${propertyName(name)}: ${factoryName}(request)`);
    return namespace === undefined
      ? made.join(',\n    ')
      : `${propertyName(namespace)}: { ${made.join(', ')} }`;
  });
  const optional = url !== undefined && variables.length === 0 && !needsAuth(contract) ? ' = {}' : '';
  return (
    `${template}/** Throws a \`ClientError\` when the address or the token cannot be used. */\n` +
    `export function createClient(options: CreateClientOptions${optional}): Client {\n` +
    `  const { raw${groups.length > 0 ? ', request' : ''} } = createRuntime<paths>(${settings});\n` +
    `  return {\n    ${['raw', ...members].join(',\n    ')},\n  };\n}\n`
  );
}
