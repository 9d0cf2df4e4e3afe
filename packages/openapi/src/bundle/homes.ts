import { type JsonObject, type JsonPointer, type JsonValue, member } from '../json.ts';
import { isPure, keepsSiblings } from '../load/discover-references.ts';
import { isReference, type LoadedSpec, type Target } from '../load/loaded-spec.ts';
import { appendPointer } from '../pointer.ts';
import { childShape, documentShape, objectName, type Shape, sections } from '../structure/shapes.ts';
import type { Budget } from './budget.ts';

/** Where values of the source files stand in the bundled document. */
export interface Homes {
  /** The place of a target, if it has one. */
  find(target: Target): JsonPointer | undefined;
  set(target: Target, pointer: JsonPointer): void;
  /** Component references that are replaced by what they refer to, by the object that holds the `$ref`. */
  readonly claims: ReadonlyMap<object, Target>;
}

interface AliasedComponent {
  readonly site: JsonObject;
  readonly shape: Shape;
  readonly pointer: JsonPointer;
}

/**
 * Walks the document as it will be written and notes the first place of every object. A component that is
 * nothing but a reference to another file (`Pet: { $ref: ./pet.yaml }`) becomes the home of what it refers to.
 */
export function findHomes(loaded: LoadedSpec, budget: Budget): Homes {
  const byObject = new Map<object, JsonPointer>();
  const byPlace = new Map<string, JsonPointer>();
  const claims = new Map<object, Target>();
  const aliased: AliasedComponent[] = [];

  walk(loaded.document, documentShape, '', []);
  for (const { site, shape, pointer } of aliased) {
    const direct = loaded.targets.get(site)?.get('$ref');
    const target = direct && settledTarget(loaded, { find }, direct);
    if (!target || find(target) !== undefined) continue;
    set(target, pointer);
    claims.set(site, target);
    walk(target.value, shape, pointer, []);
  }
  return { claims, find, set };

  function find(target: Target): JsonPointer | undefined {
    if (typeof target.value === 'object' && target.value !== null) return byObject.get(target.value);
    const parent = target.parent && byObject.get(target.parent);
    const last = target.tokens.at(-1);
    return parent !== undefined && last !== undefined
      ? appendPointer(parent, last)
      : byPlace.get(placeOf(target));
  }

  function set(target: Target, pointer: JsonPointer): void {
    if (typeof target.value === 'object' && target.value !== null) byObject.set(target.value, pointer);
    else byPlace.set(placeOf(target), pointer);
  }

  function walk(value: JsonValue, shape: Shape, pointer: JsonPointer, inlining: readonly object[]): void {
    if (typeof value !== 'object' || value === null) return;
    budget.enter(value);
    if (!byObject.has(value)) byObject.set(value, pointer);
    if (!isReference(value) || followReference(value, shape, pointer, inlining)) {
      for (const key of Object.keys(value)) {
        const next = childShape(shape, value, key);
        if (next) walk(member(value, key) ?? null, next, appendPointer(pointer, key), inlining);
      }
    }
    budget.leave();
  }

  /** True when what stands beside the reference counts. */
  function followReference(
    value: JsonObject,
    shape: Shape,
    pointer: JsonPointer,
    inlining: readonly object[],
  ): boolean {
    if (staysReference(shape)) {
      if (isComponent(pointer) && isPure(value, loaded.version))
        aliased.push({ site: value, shape, pointer });
    } else {
      const target = loaded.targets.get(value)?.get('$ref')?.value;
      if (typeof target === 'object' && target !== null && !inlining.includes(target)) {
        walk(target, shape, pointer, [...inlining, target]);
      }
    }
    return keepsSiblings(shape, loaded.version);
  }
}

/** Whether a reference in this place is kept; in all other places the referenced object is written out. */
export function staysReference(shape: Shape): boolean {
  const name = objectName(shape);
  return name !== undefined && sections[name] !== undefined;
}

/** Follows references that say nothing else, up to the first target with a home, or the last. */
export function settledTarget(loaded: LoadedSpec, homes: Pick<Homes, 'find'>, target: Target): Target {
  let final = target;
  while (homes.find(final) === undefined && isReference(final.value) && isPure(final.value, loaded.version)) {
    const next = loaded.targets.get(final.value)?.get('$ref');
    if (!next) break;
    final = next;
  }
  return final;
}

function isComponent(pointer: JsonPointer): boolean {
  return /^\/components\/[^/]+\/[^/]+$/.test(pointer);
}

function placeOf(target: Target): string {
  return JSON.stringify([target.file.path, target.tokens]);
}
