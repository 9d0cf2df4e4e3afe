/** A secret and the environment variable that is printed in its place. */
export interface KnownSecret {
  readonly value: string;
  readonly env: string;
}

/** Every text in which a secret may show: itself, percent-encoded, JSON-escaped, HTML-escaped, and inside base64. */
export function secretForms(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const percent = encodeURIComponent(secret);
  const forms = [
    secret,
    percent,
    percent.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
    percent.replaceAll('%20', '+'),
    encodeURI(secret),
    json,
    JSON.stringify(json).slice(1, -1),
    json.replaceAll('/', '\\/'),
    secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
    secret.replace(/[&<>"]/g, (character) => htmlNames[character] ?? character),
    Buffer.from(secret).toString('hex'),
    ...insideBase64(secret),
  ];
  return [...new Set(forms)];
}

const htmlNames: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * What is the same in every base64 text that contains the secret: one core for each of the three alignments,
 * such as that of `user:secret`, in both alphabets.
 */
function insideBase64(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // Characters that also hold bits of what stands before or after the secret are cut off.
    const core = encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
