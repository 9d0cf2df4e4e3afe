/**
 * The base path of each server URL, in order, without a trailing slash; the empty string for a bare origin.
 * A URL that cannot be read counts as a bare origin: the paths of the spec are still served.
 */
export function basePaths(serverUrls: readonly string[]): readonly string[] {
  return serverUrls.map(basePath);
}

function basePath(serverUrl: string): string {
  try {
    return new URL(serverUrl, 'http://127.0.0.1').pathname.replace(/\/+$/, '');
  } catch {
    return '';
  }
}

/**
 * The path as the spec writes it: the longest base path that leads it is taken off.
 * A path under no base path stays as it is, so that both ways of addressing the mock work.
 */
export function withoutBasePath(path: string, bases: readonly string[]): string {
  const longest = bases
    .filter((base) => base !== '' && (path === base || path.startsWith(`${base}/`)))
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  return path.slice(longest.length) || '/';
}
