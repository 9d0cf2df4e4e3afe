import type { JsonValue } from '@plumbline/openapi';

/**
 * Every value that a server may plausibly take a text for. `undefined` when no reading of it is settled: empty or padded
 * text, and numbers in a form that some parsers read and others refuse (`01`, `5.0`, `+5`, `1e2`, `0x1F`, `1_000`, `٥`).
 */
export function readingsOfText(text: string): readonly JsonValue[] | undefined {
  const scalars = scalarReadings(text);
  if (scalars === undefined) return undefined;
  const lists: JsonValue[] = scalars.map((scalar) => [scalar]);
  for (const delimiter of [',', '|', ' ', ';']) {
    if (!text.includes(delimiter)) continue;
    const items = readingsOfList(text.split(delimiter), 64);
    if (items === undefined) return undefined;
    lists.push(...items);
  }
  return [...scalars, ...lists, ...jsonReadings(text)];
}

/** The readings of texts that stand for the items of a list; `undefined` when an item has no settled reading, or there are too many. */
export function readingsOfList(texts: readonly string[], limit: number): readonly JsonValue[] | undefined {
  const byItem: (readonly JsonValue[])[] = [];
  for (const text of texts) {
    const readings = scalarReadings(text);
    if (readings === undefined) return undefined;
    byItem.push(readings);
  }
  const lists = product(byItem, limit);
  if (lists === undefined) return undefined;
  // Where the schema allows a plain text as well, nothing says that the server splits.
  const alone = texts.length === 1 ? (byItem[0] ?? []) : [texts.join(',')];
  return [...lists, ...alone];
}

/** All ways to choose one of each; `undefined` when there are more than `limit`. */
export function product(
  choices: readonly (readonly JsonValue[])[],
  limit: number,
): readonly (readonly JsonValue[])[] | undefined {
  let rows: readonly (readonly JsonValue[])[] = [[]];
  for (const options of choices) {
    if (rows.length * options.length > limit) return undefined;
    rows = rows.flatMap((row) => options.map((option) => [...row, option]));
  }
  return rows;
}

const canonicalNumber = /^(?:0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9])$/;
const unusualNumber =
  /^[+-]?(?:[\p{Nd}_',. ]*\p{Nd}[\p{Nd}_',. ]*(?:e[+-]?\p{Nd}+)?|0[xob][0-9a-f_]+|inf(?:inity)?|nan)[lnfd]?$/iu;

function scalarReadings(text: string): readonly JsonValue[] | undefined {
  if (text === '' || text !== text.trim()) return undefined;
  if (canonicalNumber.test(text)) {
    const readings: JsonValue[] = [text, Number(text)];
    if (text === '1') readings.push(true);
    if (text === '0') readings.push(false);
    return readings;
  }
  if (!text.includes(',') && unusualNumber.test(text)) return undefined;
  const lower = text.toLowerCase();
  if (/^(?:true|t|yes|y|on)$/.test(lower)) return [text, true];
  if (/^(?:false|f|no|n|off)$/.test(lower)) return [text, false];
  if (/^(?:null|nil|none|undefined)$/.test(lower)) return [text, null];
  return [text];
}

function jsonReadings(text: string): readonly JsonValue[] {
  if (!/^[[{"]/.test(text)) return [];
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
