/**
 * Why a pattern is no ECMAScript regular expression; undefined when it is one. JSON Schema wants the `u` mode, but
 * many patterns in use are only valid without it (`[\w-.]`), and mean the same.
 */
export function patternFault(pattern: string): string | undefined {
  return compileFault(pattern, 'u') === undefined ? undefined : compileFault(pattern, '');
}

function compileFault(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return error.message.replace(/^.*: /s, '').toLowerCase();
  }
}
