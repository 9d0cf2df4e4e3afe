import type { Contract, JsonObject, Operation } from '@plumbline/openapi';
import { deprecationText } from './deprecation.ts';
import { descriptionAt } from './description-at.ts';
import { commentText, docComment } from './doc-comment.ts';
import { generatedHeader } from './generated-header.ts';
import { type Argument, methodSignature } from './method-signature.ts';
import { type PlannedGroup, type PlannedMethod, planClient } from './plan-client.ts';
import { propertyName, stringLiteral } from './string-literal.ts';
import { stylesOf } from './styles-of.ts';

/**
 * The methods of a contract as one TypeScript module: per group an interface with the spec's texts as doc comments, and
 * the function that makes it. Typed on the `paths` of {@link generateTypes}.
 */
export function generateMethods(contract: Contract): string {
  const groups = planClient(contract);
  const body = groups.map((group) => groupSource(group, { document: contract.document, groups })).join('\n');
  const always = ['ApiCall', 'RequestOperation', 'RequestOptions'];
  const used = ['Body', 'PathValue', 'Query', 'Result'].filter((name) => body.includes(`${name}<paths`));
  const imports =
    (groups.length > 0
      ? `import type { ${[...always, ...used].join(', ')} } from '@plumbline/client';\n`
      : '') + (groups.length > 0 ? "import type { paths } from './types.ts';\n" : '');
  return `${generatedHeader}${imports}\n${groups.length > 0 ? body : 'export {};\n'}`;
}

interface Context {
  readonly document: JsonObject;
  readonly groups: readonly PlannedGroup[];
}

function groupSource(group: PlannedGroup, context: Context): string {
  const members = group.methods.map((method) => memberSource(method, context)).join('\n');
  const calls = group.methods.map((method) => callSource(method, context)).join('');
  return (
    `export interface ${group.typeName} {\n${members}}\n\n` +
    `export function ${group.factoryName}(request: RequestOperation): ${group.typeName} {\n` +
    `  return {\n${calls}  };\n}\n`
  );
}

function memberSource({ name, operation }: PlannedMethod, context: Context): string {
  const signature = methodSignature(operation, context.document);
  const list = parameterList(signature.arguments);
  return `${docComment(docLines(operation, signature.arguments, context), '  ')}  ${propertyName(name)}(${list}): ApiCall<${signature.result}>;\n`;
}

/** An argument can be left out only when all after it can. */
function parameterList(given: readonly Argument[]): string {
  const lastRequired = given.findLastIndex(({ optional }) => !optional);
  return given
    .map(({ variable, type, optional }, index) => {
      if (!optional) return `${variable}: ${type}`;
      return index > lastRequired ? `${variable}?: ${type}` : `${variable}: ${type} | undefined`;
    })
    .join(', ');
}

function docLines(
  operation: Operation,
  given: readonly Argument[],
  { document, groups }: Context,
): readonly string[] {
  const summary = commentText(operation.summary);
  const description = descriptionAt(document, operation.pointer);
  const texts = [summary, description === summary ? '' : description].filter((text) => text !== '');
  const parameters = given
    .filter((argument) => argument.description !== '')
    .flatMap(({ variable, description }) => `@param ${variable} ${description}`.split('\n'));
  const deprecated = operation.deprecated ? [`@deprecated ${deprecationText(operation, groups)}`] : [];
  const tags = [...parameters, ...deprecated];
  return [...texts.join('\n\n').split('\n'), ...(tags.length > 0 && texts.length > 0 ? [''] : []), ...tags];
}

function callSource({ name, operation }: PlannedMethod, { document }: Context): string {
  const signature = methodSignature(operation, document);
  const values = signature.pathArguments.map(({ name: key, variable }) =>
    key === variable ? key : `${propertyName(key)}: ${variable}`,
  );
  const styles = stylesOf(operation);
  const fields = [
    `operation: ${stringLiteral(operation.id)}`,
    `method: ${stringLiteral(operation.method.toUpperCase())}`,
    `path: ${stringLiteral(operation.path)}`,
    ...(values.length > 0 ? [`pathValues: { ${values.join(', ')} }`] : []),
    ...(signature.hasQuery ? ['query'] : []),
    ...(signature.body === undefined ? [] : ['body']),
    ...(signature.body === undefined || signature.body.type === 'application/json'
      ? []
      : [`contentType: ${stringLiteral(signature.body.type)}`]),
    ...(signature.readAs === 'json' ? [] : [`as: ${stringLiteral(signature.readAs)}`]),
    ...(signature.accept.length === 0 || signature.accept.join() === 'application/json'
      ? []
      : [`accept: ${stringLiteral(signature.accept.join(', '))}`]),
    ...(styles === '' ? [] : [`styles: ${styles}`]),
  ];
  const variables = signature.arguments.map(({ variable }) => variable).join(', ');
  return `    ${propertyName(name)}: (${variables}) =>\n      request({ ${fields.join(', ')} }, options),\n`;
}
