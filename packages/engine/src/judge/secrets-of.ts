import { escapeToken } from '../model/schema-view.ts';
import type { RunOptions, Secret } from '../run-options.ts';

/** Every secret that a run holds, also as it would look inside a JSON pointer. */
export function secretsOf(options: RunOptions): readonly Secret[] {
  const own = [
    ...options.identities.flatMap((identity) => Object.values(identity.credentials)),
    ...Object.values(options.headers),
  ];
  const inPointers = own.map(({ value, env }) => ({ value: escapeToken(value), env }));
  return [...own, ...inPointers.filter((each, index) => each.value !== own[index]?.value)];
}
