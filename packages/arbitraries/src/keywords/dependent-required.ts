import { combine } from '../facts/combine.ts';
import { type Fact, NEVER, type Shape } from '../facts/fact.ts';
import { child } from '../schema/json-pointer.ts';
import { type Keyword, originAt } from './keyword.ts';
import { required } from './required.ts';

/** Members that must be there when another is (validation, section 6.5.4). */
export const dependentRequired: Keyword = {
  name: 'dependentRequired',
  assert: (entry) =>
    rows(entry.value)
      .map(([name, needs]): readonly Shape[] => {
        const pointer = child(entry.pointer, name);
        const branch: Fact = {
          kind: 'branch',
          breakable: false,
          choice: `with ${name}`,
          origin: originAt(entry, pointer),
        };
        const needed = needs.map(
          (need): Fact => ({ kind: 'required', name: need, origin: originAt(entry, pointer) }),
        );
        // Absence says nothing about values of other types, so the first choice covers them too.
        return [[{ kind: 'member', name, goal: NEVER }], [branch, { kind: 'required', name }, ...needed]];
      })
      .reduce((all, choices) => combine(all, choices), [[]] as readonly Shape[]),
  deny: (entry) =>
    rows(entry.value).flatMap(([name, needs]) =>
      needs.map(
        (need): Shape => [
          { kind: 'types', types: ['object'] },
          { kind: 'required', name },
          { kind: 'member', name: need, goal: NEVER },
        ],
      ),
    ),
  breaks: (fact, shape) => required.breaks?.(fact, shape) ?? [],
};

function rows(value: unknown): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(value as Readonly<Record<string, readonly string[]>>).filter(
    ([, needs]) => needs.length > 0,
  );
}
