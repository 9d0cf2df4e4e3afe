import { isObject, type JsonObject, type JsonPointer, type JsonValue } from '@plumbline/openapi';
import { child } from './json-pointer.ts';

/** A schema resource: the document itself, or a subschema with an `$id` of its own. */
export interface Resource {
  readonly uri: string;
  readonly pointer: JsonPointer;
  readonly anchors: Map<string, JsonPointer>;
  readonly dynamicAnchors: Map<string, JsonPointer>;
}

/** Every `$id` and anchor of a document (draft 2020-12 core, section 8.2). */
export interface ResourceIndex {
  /** Longest pointer first, so that the first match by prefix is the nearest. */
  readonly resources: readonly Resource[];
  readonly hasDynamicAnchors: boolean;
}

export function indexResources(root: JsonObject | boolean): ResourceIndex {
  const main = resource(DEFAULT_URI, '');
  const resources: Resource[] = [main];
  const stack: { value: JsonValue; pointer: JsonPointer; within: Resource }[] = [
    { value: root, pointer: '', within: main },
  ];
  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    const { value, pointer } = task;
    let { within } = task;
    if (isObject(value)) {
      within = readIdentifiers(value, pointer, within, resources);
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'object' && member !== null && !DATA.has(key)) {
        stack.push({ value: member, pointer: child(pointer, key), within });
      }
    }
  }
  return {
    resources: resources.sort((left, right) => right.pointer.length - left.pointer.length),
    hasDynamicAnchors: resources.some((one) => one.dynamicAnchors.size > 0),
  };
}

const DEFAULT_URI = 'https://document.invalid/';
const DATA: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'example', 'examples']);

function readIdentifiers(
  value: JsonObject,
  pointer: JsonPointer,
  within: Resource,
  resources: Resource[],
): Resource {
  let here = within;
  const id = value['$id'];
  if (typeof id === 'string' && id.startsWith('#')) {
    here.anchors.set(id.slice(1), pointer);
  } else if (typeof id === 'string' && URL.canParse(id, within.uri)) {
    here = resource(new URL(id, within.uri).href.replace(/#$/, ''), pointer);
    if (pointer === '') resources.length = 0;
    resources.push(here);
  }
  const anchor = value['$anchor'];
  if (typeof anchor === 'string') here.anchors.set(anchor, pointer);
  const dynamic = value['$dynamicAnchor'];
  if (typeof dynamic === 'string') {
    here.anchors.set(dynamic, pointer);
    here.dynamicAnchors.set(dynamic, pointer);
  }
  return here;
}

function resource(uri: string, pointer: JsonPointer): Resource {
  return { uri, pointer, anchors: new Map(), dynamicAnchors: new Map() };
}
