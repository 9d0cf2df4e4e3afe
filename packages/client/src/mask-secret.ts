const mask = '[masked]';

/** Replaces a secret wherever it stands in a JSON value, plain or percent-encoded: servers echo what they were sent. */
export function maskSecret(value: unknown, secret: string | undefined): unknown {
  if (secret === undefined) return value;
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
