import type { Report } from '../report.ts';
import { grouped } from './count.ts';

/** Each measure of coverage with its denominator, so that a green verdict can be weighed. */
export function coverageWords({
  coverage,
}: Report): readonly { readonly share: string; readonly of: string }[] {
  const { operations, statuses, parameters, keywords } = coverage;
  return [
    { share: outOf(operations), of: 'operations answered with a 2xx' },
    { share: outOf(statuses), of: 'documented statuses seen' },
    { share: outOf(parameters), of: 'parameters sent' },
    { share: outOf(keywords), of: 'schema keywords probed on and beyond their bound' },
  ];
}

function outOf({ covered, total }: { readonly covered: number; readonly total: number }): string {
  return `${grouped(covered)}/${grouped(total)}`;
}
