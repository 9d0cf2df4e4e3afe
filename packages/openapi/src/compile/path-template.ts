/**
 * Names in the path of a template, in order: `/pets/{petId}/toys/{toyId}` gives `petId`, `toyId`. Some documents
 * write a query into the path (`/pets?limit={limit}`); what stands there is not part of it.
 */
export function templateNames(template: string): readonly string[] {
  const path = template.split(/[?#]/)[0] ?? '';
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
}
