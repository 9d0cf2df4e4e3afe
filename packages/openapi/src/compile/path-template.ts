/** Names in a path template, in order: `/pets/{petId}/toys/{toyId}` gives `petId`, `toyId`. */
export function templateNames(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
}
