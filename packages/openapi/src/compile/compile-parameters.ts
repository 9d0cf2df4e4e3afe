import type { Parameter, ParameterIn } from '../contract.ts';
import { isObject, type JsonValue, member } from '../json.ts';
import { nearest } from '../nearest.ts';
import { appendPointer } from '../pointer.ts';
import { compileContent, examplesOf, schemaOf } from './compile-media-type.ts';
import type { DocumentView, ObjectAt } from './document-view.ts';
import { extensionsOf } from './extensions.ts';

const stylesOf: Readonly<Record<ParameterIn, readonly [Parameter['style'], ...Parameter['style'][]]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
};

/** Header parameters that say nothing (OpenAPI, Parameter Object, `name`). */
const ignoredHeaders: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

/** The parameters of a path item and an operation; those of the operation replace those of the path item. */
export function compileParameters(
  view: DocumentView,
  pathItem: ObjectAt,
  operation: ObjectAt,
): readonly Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const owner of [pathItem, operation]) {
    const seen = new Map<string, string>();
    for (const at of listed(view, owner)) {
      const parameter = compileParameter(view, at);
      if (!parameter) continue;
      const key = `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
      const earlier = seen.get(key);
      if (earlier !== undefined && earlier !== parameter.pointer) {
        view.report(
          'duplicate-parameter',
          parameter.pointer,
          `the ${parameter.in} parameter "${parameter.name}" is listed twice`,
          'Keep one of the two.',
        );
      }
      seen.set(key, parameter.pointer);
      merged.set(key, parameter);
    }
  }
  return [...merged.values()].filter(
    ({ in: place, name }) => place !== 'header' || !ignoredHeaders.has(name.toLowerCase()),
  );
}

function listed(view: DocumentView, owner: ObjectAt): readonly ObjectAt[] {
  const list = member(owner.value, 'parameters');
  if (list === undefined || list === null) return [];
  const pointer = appendPointer(owner.pointer, 'parameters');
  if (!Array.isArray(list)) {
    view.report(
      'malformed-parameter',
      pointer,
      '`parameters` must be a list',
      'Write each parameter as an item: `- name: …`.',
    );
    return [];
  }
  return list.flatMap((item: JsonValue, index) => {
    const place = appendPointer(pointer, index);
    const at = view.settle(item, place);
    if (!at) {
      view.report(
        'malformed-parameter',
        place,
        `a parameter must be an object, not ${JSON.stringify(item)}`,
        'Give it `name` and `in`, or a `$ref`.',
      );
    }
    return at ? [at] : [];
  });
}

function compileParameter(view: DocumentView, at: ObjectAt): Parameter | undefined {
  const { value, pointer } = at;
  const fail = (key: string | undefined, message: string, hint: string): undefined => {
    view.report(
      'malformed-parameter',
      key === undefined ? pointer : appendPointer(pointer, key),
      message,
      hint,
    );
  };

  const name = member(value, 'name');
  if (typeof name !== 'string' || name === '') {
    return fail(name === undefined ? undefined : 'name', 'a parameter without a name', 'Add `name: …`.');
  }
  const place = member(value, 'in');
  if (!isPlace(place)) {
    const wrong =
      place === undefined
        ? `the parameter "${name}" does not say where it is sent`
        : `the parameter "${name}" is in ${JSON.stringify(place)}`;
    return fail(place === undefined ? undefined : 'in', wrong, placeHint(place));
  }
  const style = member(value, 'style') ?? stylesOf[place][0];
  if (!isStyle(style, place)) {
    return fail(
      'style',
      `the ${place} parameter "${name}" has the style ${JSON.stringify(style)}`,
      `In ${place}, the style is one of ${stylesOf[place].join(', ')}.`,
    );
  }
  const content = compileContent(view, at);
  const schema = schemaOf(at);
  if (isObject(member(value, 'content')) && content.length !== 1) {
    return fail(
      'content',
      `the content of the parameter "${name}" has ${content.length} media types`,
      'Give exactly one media type.',
    );
  }
  if (schema && content.length > 0) {
    return fail('content', `the parameter "${name}" has both a schema and content`, 'Keep one of the two.');
  }
  const explode = member(value, 'explode');
  const [media] = content;
  return {
    name,
    in: place,
    // A path has no place for what is left out.
    required: place === 'path' || member(value, 'required') === true,
    deprecated: member(value, 'deprecated') === true,
    style,
    explode: typeof explode === 'boolean' ? explode : style === 'form',
    allowReserved: member(value, 'allowReserved') === true,
    allowEmptyValue: member(value, 'allowEmptyValue') === true,
    pointer,
    ...(schema && { schema }),
    ...(media && { content: media }),
    examples: examplesOf(view, at),
    extensions: extensionsOf(value),
  };
}

function isPlace(place: JsonValue | undefined): place is ParameterIn {
  return typeof place === 'string' && Object.hasOwn(stylesOf, place);
}

function isStyle(style: JsonValue, place: ParameterIn): style is Parameter['style'] {
  return stylesOf[place].some((known) => known === style);
}

function placeHint(place: JsonValue | undefined): string {
  if (place === 'body') return 'That is Swagger 2: write `requestBody` instead.';
  if (place === 'formData')
    return 'That is Swagger 2: write a `requestBody` with `application/x-www-form-urlencoded` or `multipart/form-data`.';
  const near = typeof place === 'string' ? nearest(place, Object.keys(stylesOf)) : undefined;
  return near ? `Did you mean "${near}"?` : 'Write `in: path`, `query`, `header` or `cookie`.';
}
