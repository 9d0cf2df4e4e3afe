import { basename, dirname } from 'node:path';
import type { Target } from '../load/loaded-spec.ts';

/** Gives each component a name of its own; names already taken stay with their owners. */
export interface ComponentNames {
  take(section: string, target: Target): string;
}

/** @param taken names in use, by section */
export function createComponentNames(taken: (section: string) => Iterable<string>): ComponentNames {
  const used = new Map<string, Set<string>>();
  return {
    take(section, target) {
      const names = used.get(section) ?? new Set(taken(section));
      used.set(section, names);
      const name = firstFree(candidates(target), names);
      names.add(name);
      return name;
    },
  };
}

/** The target's own name, then qualified by its file, then by its folder. */
function candidates(target: Target): readonly [string, ...string[]] {
  const stem = fileStem(target.file.path);
  const folder = basename(dirname(target.file.path));
  const own = target.tokens.at(-1);
  return own === undefined
    ? [clean(stem), clean(`${folder}_${stem}`)]
    : [clean(own), clean(`${stem}_${own}`), clean(`${folder}_${stem}_${own}`)];
}

/** `schemas/pet.yaml` is `pet`; `schemas/pet/index.yaml` is `pet` too. */
function fileStem(path: string): string {
  const stem = basename(path).replace(/\.[^.]+$/, '');
  return stem === 'index' || stem === '' ? basename(dirname(path)) : stem;
}

/** OpenAPI allows `A-Z a-z 0-9 . - _` in component names. */
function clean(name: string): string {
  const cleaned = name.replace(/[^A-Za-z0-9._-]+/g, '_');
  // `__proto__` is a legal component name, but a trap for every consumer.
  return cleaned === '' || cleaned === '__proto__' ? 'component' : cleaned;
}

function firstFree(names: readonly [string, ...string[]], used: ReadonlySet<string>): string {
  const free = names.find((name) => !used.has(name));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) {
    const name = `${names[0]}_${number}`;
    if (!used.has(name)) return name;
  }
}
