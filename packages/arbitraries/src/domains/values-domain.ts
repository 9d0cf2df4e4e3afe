import type { JsonValue } from '@plumbline/openapi';
import type { Shape } from '../facts/fact.ts';
import { holdsAll } from '../facts/holds.ts';
import { type Dice, type Domain, EmptyShape, type Solving } from './domain.ts';

/** A handful of values, listed by `enum`, `const` or the type itself. */
export function valuesDomain(
  shape: Shape,
  values: readonly JsonValue[],
  solving: Solving,
): Domain | EmptyShape {
  const left = values.filter((value) => holdsAll(value, shape, solving.meets));
  if (left.length === 0) {
    return new EmptyShape(
      `none of ${values
        .slice(0, 5)
        .map((value) => JSON.stringify(value))
        .join(', ')} satisfies the rest`,
    );
  }
  return {
    shape,
    neighbours: [],
    height: () => 0,
    smallest: () => left[0],
    draw: (dice: Dice) => left[dice.nextInt(0, left.length - 1)],
  };
}
