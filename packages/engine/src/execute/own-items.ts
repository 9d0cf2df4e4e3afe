import type { JsonValue, Operation } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';
import { causeName } from '../model/twin.ts';
import type { Leftover } from '../run-result.ts';
import type { Subject } from './subject.ts';

type Ids = Readonly<Record<string, JsonValue>>;

/** What this run made and has not removed yet, newest last; and what it may have made without being told. */
export class OwnItems {
  readonly #alive: Subject[] = [];
  readonly #touched = new Set<Resource>();
  readonly #lost: Leftover[] = [];
  readonly #suspects = new Map<Resource, string>();

  add(subject: Subject): void {
    this.#alive.push(subject);
  }

  /** A create of this resource was sent, whatever came of it. */
  touch(resource: Resource): void {
    this.#touched.add(resource);
  }

  /** A create may have made something whose id nobody told. */
  suspect(resource: Resource, because: string): void {
    if (!this.#suspects.has(resource)) this.#suspects.set(resource, because);
  }

  /** Something was made that can be found neither by its id nor by its name. */
  lose(resource: Resource, because: string): void {
    this.#lost.push({ operation: resource.create?.id ?? resource.itemPath, id: 'unknown', message: because });
  }

  get lost(): readonly Leftover[] {
    return this.#lost;
  }

  get touched(): readonly Resource[] {
    return [...this.#touched];
  }

  get suspects(): ReadonlyMap<Resource, string> {
    return this.#suspects;
  }

  /** The item behind these ids no longer exists. */
  gone(resource: Resource, ids: Ids): void {
    for (let index = this.#alive.length - 1; index >= 0; index -= 1) {
      const each = this.#alive[index];
      if (each && sameThings(each.resource, resource) && samePlace(each, resource, ids))
        this.#alive.splice(index, 1);
    }
  }

  has(resource: Resource, id: JsonValue): boolean {
    return this.#alive.some(
      (each) => sameThings(each.resource, resource) && each.ids[each.resource.idParameter] === id,
    );
  }

  /** Newest first, so that what hangs on another item goes before it. */
  get alive(): readonly Subject[] {
    return this.#alive.toReversed();
  }
}

/** The same resource, or one that declares itself its twin: a delete through either door removes the one item. */
export function sameThings(a: Resource, b: Resource): boolean {
  if (a.itemPath === b.itemPath) return true;
  const names = (resource: Resource) => operationsOf(resource).map(causeName);
  const others = new Set(names(b));
  return names(a).some((name) => others.has(name));
}

function operationsOf({ create, list, read, remove }: Resource): readonly Operation[] {
  return [create, list, read, remove].filter((operation) => operation !== undefined);
}

function samePlace(subject: Subject, resource: Resource, ids: Ids): boolean {
  const [own, other] = [along(subject.resource, subject.ids), along(resource, ids)];
  return own.length === other.length && own.every((id, index) => String(id) === String(other[index]));
}

/** The ids in the order of the path, so that twins may name their parameters differently. */
function along(resource: Resource, ids: Ids): readonly (JsonValue | undefined)[] {
  return [...resource.itemPath.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => ids[name ?? '']);
}

export function leftoverOf(subject: Subject, message: string): Leftover {
  return {
    operation: subject.resource.create?.id ?? subject.resource.itemPath,
    id: String(subject.ids[subject.resource.idParameter] ?? 'unknown'),
    message,
  };
}
