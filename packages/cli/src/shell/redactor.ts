import { type KnownSecret, secretForms } from './secret-forms.ts';

/**
 * Shorter texts are left alone: they are no credentials, and taking them out of every word would
 * break the reports. The engine redacts the places where it puts credentials whatever their length.
 */
const shortest = 6;

/** A function that replaces every form of every secret by `[redacted: NAME]`. */
export function redactor(secrets: readonly KnownSecret[]): (text: string) => string {
  const names = new Map<string, string>();
  for (const { value, env } of secrets) {
    if (value.length < shortest) continue;
    for (const form of secretForms(value)) {
      if (form.length >= shortest && !names.has(form)) names.set(form, env);
    }
  }
  if (names.size === 0) return (text) => text;
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(literally).join('|'), 'g');
  return (text) => text.replace(pattern, (form) => `[redacted: ${names.get(form) ?? 'secret'}]`);
}

/** A pattern that matches the text itself; `RegExp.escape` is not in Node 22. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
