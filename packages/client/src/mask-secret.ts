const mask = '[masked]';
/** Anything shorter is no secret, and would be found inside ordinary words. */
const shortestSecret = 6;

/** Replaces a secret wherever it stands in a JSON value, plain or percent-encoded: servers echo what they were sent. */
export function maskSecret(value: unknown, secret: string | undefined): unknown {
  if (secret === undefined || secret.length < shortestSecret) return value;
  const forms = [...new Set([secret, encodeURIComponent(secret), btoa(secret)])];
  return maskForms(value, forms);
}

function maskForms(value: unknown, forms: readonly string[]): unknown {
  if (typeof value === 'string') return forms.reduce((text, form) => text.replaceAll(form, mask), value);
  if (Array.isArray(value)) return value.map((item) => maskForms(item, forms));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [maskForms(name, forms), maskForms(item, forms)]),
  );
}
