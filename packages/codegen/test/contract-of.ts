import type { Contract, JsonObject, Operation } from '@plumbline/openapi';

type Loose = Record<string, never>;
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** A contract of a document as it stands, checked by nobody: generation must hold for what a loader would refuse, too. */
export function contractOf(document: object): Contract {
  const root = document as unknown as Record<string, Loose>;
  const resolve = (value: Loose, pointer: string): { value: Loose; pointer: string } => {
    const ref = (value as { $ref?: string } | undefined)?.$ref;
    if (typeof ref !== 'string') return { value, pointer };
    const target = ref
      .slice(2)
      .split('/')
      .reduce<Loose>(
        (at, token) => at[token.replaceAll('~1', '/').replaceAll('~0', '~')] as unknown as Loose,
        root as unknown as Loose,
      );
    return resolve(target, ref.slice(1));
  };
  const escaped = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');
  const media = (content: Loose | undefined, pointer: string) =>
    Object.entries(content ?? {}).map(([type, value]: [string, Loose]) => ({
      type,
      pointer: `${pointer}/${escaped(type)}`,
      examples: [],
      encoding: {},
      ...(value['schema'] === undefined
        ? {}
        : { schema: { schema: value['schema'], pointer: `${pointer}/${escaped(type)}/schema` } }),
    }));
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries((root['paths'] ?? {}) as Record<string, Loose>)) {
    for (const method of methods) {
      const operation = item[method] as unknown as Record<string, Loose & string> | undefined;
      if (operation === undefined) continue;
      const pointer = `/paths/${escaped(path)}/${method}`;
      const parameters = (operation['parameters'] ?? []) as unknown as Loose[];
      const body = operation['requestBody'] as Loose | undefined;
      operations.push({
        id: operation['operationId'] ?? `${method.toUpperCase()} ${path}`,
        method,
        path,
        pointer,
        summary: operation['summary'] ?? '',
        tags: (operation['tags'] ?? []) as unknown as string[],
        deprecated: (operation['deprecated'] as unknown) === true,
        parameters: parameters.map((given, index) => {
          const { value, pointer: at } = resolve(given, `${pointer}/parameters/${index}`);
          const place = value['in'] as unknown as 'query';
          const style = value['style'] ?? (place === 'query' ? 'form' : 'simple');
          return {
            required: false,
            deprecated: false,
            allowReserved: false,
            allowEmptyValue: false,
            ...(value as object),
            name: value['name'] as unknown as string,
            in: place,
            style,
            explode: value['explode'] ?? style === 'form',
            pointer: at,
            examples: [],
            extensions: {},
            ...(value['schema'] === undefined
              ? {}
              : { schema: { schema: value['schema'], pointer: `${at}/schema` } }),
            content: value['content'] === undefined ? undefined : media(value['content'], `${at}/content`)[0],
          };
        }) as unknown as Operation['parameters'],
        ...(body === undefined
          ? {}
          : {
              requestBody: {
                required: (body['required'] as unknown) === true,
                pointer: `${pointer}/requestBody`,
                content: media(body['content'], `${pointer}/requestBody/content`),
              },
            }),
        responses: Object.entries(operation['responses'] ?? {}).map(([status, given]) => {
          const { value, pointer: at } = resolve(given as unknown as Loose, `${pointer}/responses/${status}`);
          return {
            status,
            description: String(value['description'] ?? ''),
            pointer: at,
            content: media(value['content'], `${at}/content`),
            headers: [],
            links: [],
          };
        }),
        security: [],
        extensions: {},
      });
    }
  }
  return {
    title: (root['info']?.['title'] as unknown as string) ?? '',
    version: '1',
    openapi: (root['openapi'] as unknown as string) ?? '3.1.0',
    dialect: 'draft-2020-12',
    sha256: '',
    servers: [],
    operations,
    securitySchemes: {},
    extensions: {},
    document: document as JsonObject,
    files: [],
    locate: () => undefined,
  };
}
