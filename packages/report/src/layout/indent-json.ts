/**
 * Lays JSON out on several lines by its tokens alone: numbers, escapes, repeated names and order stay as they came,
 * which `JSON.parse` and `JSON.stringify` would not keep. A text that is not JSON is returned as it is.
 */
export function indentJson(text: string): string {
  if (!isJson(text)) return text;
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let depth = 0;
  let shown = '';
  for (const [index, token] of tokens.entries()) {
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    const before = tokens[index - 1];
    const empty = closes && (before === '{' || before === '[');
    if (!empty && (closes || before === '{' || before === '[' || before === ','))
      shown += `\n${'  '.repeat(depth)}`;
    shown += token === ':' ? ': ' : token;
    if (token === '{' || token === '[') depth += 1;
  }
  return shown;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
