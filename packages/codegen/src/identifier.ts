/**
 * Names of a spec as TypeScript identifiers. Whatever a name holds, only letters and digits get through, so that nothing
 * of it can end a string, a comment or a path.
 */

/** The words of a name: `getHTTPThing_by-id` gives `get`, `HTTP`, `Thing`, `by`, `id`. */
export function words(name: string): readonly string[] {
  return (name.normalize('NFC').match(/[\p{L}\p{Nd}]+/gu) ?? []).flatMap(
    (part) => part.match(/\p{Lu}+(?!\p{Ll})\p{Nd}*|\p{Lu}?[^\p{Lu}]+|\p{Lu}/gu) ?? [],
  );
}

/** `automation-connections` gives `automationConnections`; empty when the name holds no letter or digit. */
export function camelCase(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  return identifier(first.toLowerCase() + rest.map(capitalised).join(''));
}

/** `automation-connections` gives `AutomationConnections`. */
export function pascalCase(parts: readonly string[]): string {
  return identifier(parts.map(capitalised).join(''));
}

/** Gives each name once: later comers get a number. */
export class UniqueNames {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  take(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** Members that mean something to the language: a client with a `then` could not be awaited or returned. */
export const languageMembers: readonly string[] = [
  'then',
  'toJSON',
  ...Object.getOwnPropertyNames(Object.prototype),
];

const reservedWords = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

/** A name that can be a variable: reserved words get a trailing underscore. */
export function variableName(parts: readonly string[]): string {
  const name = camelCase(parts);
  return reservedWords.has(name) ? `${name}_` : name;
}

function capitalised(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}

function identifier(text: string): string {
  return /^\p{Nd}/u.test(text) ? `_${text}` : text;
}
