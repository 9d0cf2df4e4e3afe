import type { SourceLocation } from '../contract.ts';
import { isObject, type JsonObject, type JsonPointer, type JsonValue, member, setMember } from '../json.ts';
import { isReference, type LoadedSpec, type Target } from '../load/loaded-spec.ts';
import { appendPointer, formatPointer, pointerToFragment } from '../pointer.ts';
import { childShape, documentShape, objectName, type Shape, sections } from '../structure/shapes.ts';
import { createBudget } from './budget.ts';
import { createComponentNames } from './component-name.ts';
import { findHomes, settledTarget, staysReference } from './homes.ts';
import { createProvenance } from './provenance.ts';

/** A spec as one document. */
export interface Bundle {
  /** One JSON value; every `$ref` starts with `#/`. */
  readonly document: JsonObject;
  locate(pointer: JsonPointer): SourceLocation | undefined;
}

type MutableObject = Record<string, JsonValue>;

interface Hoisted {
  readonly section: string;
  readonly name: string;
  readonly target: Target;
  readonly shape: Shape;
}

/**
 * Writes a spec as one document. What other files hold moves to `components`, once each, under the name it has
 * there or that of its file; path items are written out where they are used. The result depends only on the
 * text of the files, and bundling it again changes nothing.
 *
 * @throws {SpecError} when the document would be too large
 */
export function bundleSpec(loaded: LoadedSpec): Bundle {
  const budget = createBudget(loaded);
  const homes = findHomes(loaded, budget);
  const names = createComponentNames((section) =>
    Object.keys(settled(member(settled(loaded.document['components']), section))),
  );
  const provenance = createProvenance(loaded.origins);
  const hoisted: Hoisted[] = [];

  const document = emit(loaded.document, documentShape, '', []) as MutableObject;
  for (let next = hoisted.shift(); next; next = hoisted.shift()) place(next);
  return { document, locate: (pointer) => provenance.locate(document, pointer) };

  function emit(
    value: JsonValue,
    shape: Shape | undefined,
    pointer: JsonPointer,
    inlining: readonly object[],
  ): JsonValue {
    if (typeof value !== 'object' || value === null) return value;
    if (shape && isReference(value)) {
      const claimed = homes.claims.get(value);
      if (claimed) return emit(claimed.value, shape, pointer, inlining);
      return staysReference(shape)
        ? reference(value, shape, pointer)
        : inlined(value, shape, pointer, inlining);
    }
    return container(value, shape, pointer, inlining);
  }

  function container(
    value: JsonObject | readonly JsonValue[],
    shape: Shape | undefined,
    pointer: JsonPointer,
    inlining: readonly object[],
  ): JsonValue {
    budget.enter(value);
    const result = Array.isArray(value)
      ? items(value, shape, pointer, inlining)
      : members(value as JsonObject, shape, pointer, inlining, {});
    provenance.note(result, value);
    budget.leave();
    return result;
  }

  function items(
    value: readonly JsonValue[],
    shape: Shape | undefined,
    pointer: JsonPointer,
    inlining: readonly object[],
  ): readonly JsonValue[] {
    return value.map((item, index) => {
      const itemShape = shape && childShape(shape, value, String(index));
      return emit(item, itemShape, appendPointer(pointer, index), inlining);
    });
  }

  function members(
    source: JsonObject,
    shape: Shape | undefined,
    pointer: JsonPointer,
    inlining: readonly object[],
    result: MutableObject,
  ): MutableObject {
    const name = shape && objectName(shape);
    for (const [key, value] of Object.entries(source)) {
      if (key === '$ref' && shape && isReference(source)) continue;
      if (name === 'schema' && loaded.version === '3.1' && resourceKeywords.has(key)) continue;
      setMember(
        result,
        key,
        emit(value, shape && childShape(shape, source, key), appendPointer(pointer, key), inlining),
      );
    }
    if (name === 'schema') rewriteSchema(source, result);
    if (name === 'link') rewriteLink(source, result);
    return result;
  }

  function reference(value: JsonObject, shape: Shape, pointer: JsonPointer): JsonValue {
    const target = loaded.targets.get(value)?.get('$ref');
    if (!target) return container(value, undefined, pointer, []);
    const result: MutableObject = { $ref: pointerToFragment(pointerTo(target, shape)) };
    provenance.note(result, value);
    if (objectName(shape) === 'schema') {
      if (loaded.version === '3.1') members(value, shape, pointer, [], result);
    } else if (loaded.version === '3.1') {
      for (const key of ['summary', 'description']) {
        const text = member(value, key);
        if (text !== undefined) result[key] = text;
      }
    }
    return result;
  }

  /** Path items, and maps that someone replaced by a reference as a whole. */
  function inlined(
    value: JsonObject,
    shape: Shape,
    pointer: JsonPointer,
    inlining: readonly object[],
  ): JsonValue {
    const target = loaded.targets.get(value)?.get('$ref');
    if (!target || typeof target.value !== 'object' || target.value === null)
      return container(value, undefined, pointer, []);
    const home = homes.find(target);
    if (inlining.includes(target.value) && home !== undefined) {
      const result: MutableObject = { $ref: pointerToFragment(home) };
      provenance.note(result, value);
      return result;
    }
    if (home === undefined) homes.set(target, pointer);
    budget.enter(value);
    const result = emit(target.value, shape, pointer, [...inlining, target.value]);
    budget.leave();
    if (isObject(result) && objectName(shape) === 'pathItem') {
      members(value, shape, pointer, inlining, result as MutableObject);
      provenance.overlay(result, value);
    }
    return result;
  }

  function pointerTo(target: Target, shape: Shape): JsonPointer {
    const final = settledTarget(loaded, homes, target);
    return homes.find(final) ?? hoist(final, shape);
  }

  function hoist(target: Target, shape: Shape): JsonPointer {
    const object = objectName(shape);
    const section = (object && sections[object]) ?? 'schemas';
    const name = names.take(section, target);
    const pointer = formatPointer(['components', section, name]);
    homes.set(target, pointer);
    hoisted.push({ section, name, target, shape });
    return pointer;
  }

  function place({ section, name, target, shape }: Hoisted): void {
    const components = ownObject(document, 'components');
    const value = emit(target.value, shape, formatPointer(['components', section, name]), []);
    setMember(ownObject(components, section), name, value);
  }

  function rewriteSchema(source: JsonObject, result: MutableObject): void {
    const dynamic = loaded.targets.get(source)?.get('$dynamicRef');
    if (dynamic) {
      const $ref = pointerToFragment(pointerTo(dynamic, { type: 'object', name: 'schema' }));
      delete result['$dynamicRef'];
      if (isReference(source)) {
        const allOf = Array.isArray(result['allOf']) ? (result['allOf'] as readonly JsonValue[]) : [];
        result['allOf'] = [...allOf, { $ref }];
      } else {
        result['$ref'] = $ref;
      }
    }
    const mapping = member(source['discriminator'], 'mapping');
    const targets = isObject(mapping) ? loaded.targets.get(mapping) : undefined;
    const written = member(result['discriminator'], 'mapping');
    if (!targets || !isObject(written)) return;
    for (const [key, target] of targets) {
      const pointer = pointerTo(target, { type: 'object', name: 'schema' });
      setMember<JsonValue>(written as MutableObject, key, pointerToFragment(pointer));
    }
  }

  function rewriteLink(source: JsonObject, result: MutableObject): void {
    const operation = loaded.targets.get(source)?.get('operationRef');
    const home = operation && homes.find(operation);
    if (home !== undefined) result['operationRef'] = pointerToFragment(home);
  }

  /** An object, or what stands in its place. */
  function settled(value: JsonValue | undefined): JsonObject {
    let current = value;
    for (let hops = 0; isReference(current) && hops < 100; hops += 1) {
      current = loaded.targets.get(current)?.get('$ref')?.value;
    }
    return isObject(current) ? current : {};
  }
}

/** They would give the schema a base of its own, from which the rewritten references lead elsewhere. */
const resourceKeywords: ReadonlySet<string> = new Set(['$id', '$anchor', '$dynamicAnchor']);

function ownObject(container: MutableObject, key: string): MutableObject {
  const found = member(container, key);
  if (isObject(found)) return found as MutableObject;
  const created: MutableObject = {};
  setMember<JsonValue>(container, key, created);
  return created;
}
