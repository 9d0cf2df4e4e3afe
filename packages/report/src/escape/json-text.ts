/**
 * Makes JSON text safe to print, without a change of its value: invisible and steering characters, and the start of
 * what CI runners read as commands, become JSON's own `\uXXXX` escapes.
 *
 * `json` is the output of `JSON.stringify`, where such characters occur only inside strings; line feeds are its layout.
 */
export function safeJsonText(json: string): string {
  return json
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu, escapeUnits)
    .replace(/#(?=#[\w.-]*\[)/g, escapeUnits);
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
