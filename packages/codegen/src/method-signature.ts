import type { JsonObject, MediaType, Operation, Parameter } from '@plumbline/openapi';
import { descriptionAt } from './description-at.ts';
import { commentText } from './doc-comment.ts';
import { UniqueNames, variableName, words } from './identifier.ts';
import { stringLiteral } from './string-literal.ts';

export interface PathArgument {
  /** The variable. */
  readonly variable: string;
  /** The name in the path template. */
  readonly name: string;
  readonly parameter: Parameter | undefined;
}

export interface Argument {
  readonly variable: string;
  readonly type: string;
  readonly optional: boolean;
  readonly description: string;
}

/** A method's arguments, in order: the ids of its path, the body, the query, the options. */
export interface MethodSignature {
  readonly pathArguments: readonly PathArgument[];
  readonly body: MediaType | undefined;
  readonly hasQuery: boolean;
  readonly arguments: readonly Argument[];
  readonly result: string;
  readonly readAs: 'json' | 'text' | 'blob';
  readonly accept: readonly string[];
}

export function methodSignature(operation: Operation, document: JsonObject): MethodSignature {
  const descriptionOf = (parameter: Parameter | undefined): string =>
    parameter === undefined ? '' : oneLine(descriptionAt(document, parameter.pointer));
  const type = `paths[${stringLiteral(operation.path)}][${stringLiteral(operation.method)}]`;
  const pathArguments = pathArgumentsOf(operation);
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const body = preferred(operation.requestBody?.content ?? []);
  const success = successMedia(operation);
  const readAs =
    success.length === 0 || success.some(isJson) ? 'json' : success.every(isText) ? 'text' : 'blob';
  const accept = readAs === 'json' ? success.filter(isJson) : success;
  const args: Argument[] = pathArguments.map(({ variable, name, parameter }) => ({
    variable,
    type: `PathValue<${type}, ${stringLiteral(name)}>`,
    optional: false,
    description: descriptionOf(parameter),
  }));
  if (body !== undefined) {
    args.push({
      variable: 'body',
      type: bodyType(type, body.type),
      optional: operation.requestBody?.required !== true,
      description: '',
    });
  }
  if (query.length > 0) {
    args.push({
      variable: 'query',
      type: `Query<${type}>`,
      optional: !query.some(({ required }) => required),
      description: query
        .map(
          ({ name, pointer }) => `\n- ${named(name)}${prefixed(oneLine(descriptionAt(document, pointer)))}`,
        )
        .join(''),
    });
  }
  args.push({ variable: 'options', type: 'RequestOptions', optional: true, description: '' });
  return {
    pathArguments,
    body,
    hasQuery: query.length > 0,
    arguments: args,
    result: resultType(type, readAs, accept),
    readAs,
    accept: accept.map((media) => media.type),
  };
}

/** The template decides the order, and what there is: a spec may declare too little, or too much. */
function pathArgumentsOf({ path, parameters }: Operation): readonly PathArgument[] {
  const variables = new UniqueNames(['body', 'query', 'options', 'request', 'arguments', 'eval']);
  const names = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name));
  return [...names].map((name) => ({
    variable: variables.take(variableName(words(name)) || 'value'),
    name,
    parameter: parameters.find((parameter) => parameter.in === 'path' && parameter.name === name),
  }));
}

function bodyType(operation: string, media: string): string {
  const typed = `Body<${operation}, ${stringLiteral(media)}>`;
  if (isJson({ type: media })) return typed;
  if (/^multipart\//i.test(media)) return `${typed} | FormData`;
  return /^application\/x-www-form-urlencoded/i.test(media) ? `${typed} | URLSearchParams` : 'BodyInit';
}

function resultType(operation: string, readAs: string, accept: readonly MediaType[]): string {
  if (readAs === 'text') return 'string';
  if (readAs === 'blob') return 'Blob';
  const media = accept.map(({ type }) => stringLiteral(type));
  return media.length === 0 ? `Result<${operation}>` : `Result<${operation}, ${media.join(' | ')}>`;
}

function successMedia({ responses }: Operation): readonly MediaType[] {
  const successful = responses.filter(({ status }) => /^2/.test(status));
  const chosen = successful.length > 0 ? successful : responses.filter(({ status }) => status === 'default');
  const all = chosen.flatMap(({ content }) => content);
  return [...new Map(all.map((media) => [media.type, media])).values()];
}

const preferences = [isJson, isForm];

function preferred(content: readonly MediaType[]): MediaType | undefined {
  for (const wanted of preferences) {
    const found = content.find(wanted);
    if (found !== undefined) return found;
  }
  return content[0];
}

function isJson({ type }: Pick<MediaType, 'type'>): boolean {
  return /[/+]json\b/i.test(type) || /^(\*|application)\/\*/.test(type);
}

function isForm({ type }: MediaType): boolean {
  return /^(multipart\/|application\/x-www-form-urlencoded)/i.test(type);
}

function isText({ type }: MediaType): boolean {
  return /^text\//i.test(type) || /[/+]xml\b/i.test(type);
}

const prefixed = (text: string): string => (text === '' ? '' : `: ${text}`);

const named = (name: string): string => `\`${oneLine(commentText(name)).replaceAll('`', '')}\``;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
