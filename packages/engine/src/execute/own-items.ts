import type { JsonValue, Operation } from '@plumbline/openapi';
import type { Resource } from '../model/resources.ts';
import type { Leftover } from '../run-result.ts';
import type { Subject } from './subject.ts';

/** What this run made and has not removed yet, newest last. */
export class OwnItems {
  readonly #alive: Subject[] = [];

  add(subject: Subject): void {
    this.#alive.push(subject);
  }

  /** The item behind these ids no longer exists. */
  gone(resource: Resource, ids: Readonly<Record<string, JsonValue>>): void {
    const id = ids[resource.idParameter];
    for (let index = this.#alive.length - 1; index >= 0; index -= 1) {
      const each = this.#alive[index];
      if (each && sameKind(each.resource, resource) && each.ids[each.resource.idParameter] === id)
        this.#alive.splice(index, 1);
    }
  }

  /** Newest first, so that what hangs on another item goes before it. */
  get alive(): readonly Subject[] {
    return this.#alive.toReversed();
  }

  drop(subject: Subject): void {
    const at = this.#alive.indexOf(subject);
    if (at >= 0) this.#alive.splice(at, 1);
  }
}

/** Twin paths of one API may lead to the same items; ids then agree, and a delete by either path removes both. */
function sameKind(a: Resource, b: Resource): boolean {
  return a.idParameter === b.idParameter;
}

export function leftoverOf(subject: Subject, message: string): Leftover {
  const operation: Operation | undefined = subject.resource.create;
  return {
    operation: operation?.id ?? subject.resource.itemPath,
    id: String(subject.ids[subject.resource.idParameter] ?? 'unknown'),
    message,
  };
}
