import type { Operation, Parameter } from '@plumbline/openapi';
import { propertyName, stringLiteral } from './string-literal.ts';

/** How parameters are written, where it is not the default of their place, as source; empty when all are. */
export function stylesOf({ parameters }: Operation): string {
  const places = (['path', 'query'] as const).flatMap((place) => {
    const entries = parameters
      .filter((parameter) => parameter.in === place)
      .flatMap((parameter) => {
        const fields = differences(parameter);
        return fields.length === 0 ? [] : [`${propertyName(parameter.name)}: { ${fields.join(', ')} }`];
      });
    return entries.length === 0 ? [] : [`${place}: { ${entries.join(', ')} }`];
  });
  return places.length === 0 ? '' : `{ ${places.join(', ')} }`;
}

function differences({ in: place, style, explode, allowReserved, content }: Parameter): readonly string[] {
  if (content !== undefined) return ['json: true'];
  const usual = place === 'query' ? 'form' : 'simple';
  return [
    ...(style === usual ? [] : [`style: ${stringLiteral(style)}`]),
    ...(explode === (style === 'form') ? [] : [`explode: ${explode}`]),
    ...(allowReserved && place === 'query' ? ['allowReserved: true'] : []),
  ];
}
