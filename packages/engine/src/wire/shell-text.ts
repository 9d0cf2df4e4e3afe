/** A secret of a run and the environment variable that holds it. */
export interface ShellSecret {
  readonly value: string;
  readonly env: string;
}

/** A text cut at its secrets. */
export type ShellPiece =
  | { readonly text: string }
  | { readonly secret: ShellSecret; readonly form: SecretForm };

/** How a secret stands in the text: as it is, percent-encoded, or in base64. */
export type SecretForm = 'raw' | 'percent' | 'base64';

/** Finds secrets in a text, longest first, so that each can be written as its variable. */
export function cutAtSecrets(text: string, secrets: readonly ShellSecret[]): readonly ShellPiece[] {
  const forms = secrets
    .filter((secret) => secret.value !== '')
    .flatMap((secret) => formsOf(secret).map(([form, found]) => ({ secret, form, found })))
    .sort((a, b) => b.found.length - a.found.length);
  let pieces: readonly ShellPiece[] = [{ text }];
  for (const { secret, form, found } of forms) {
    pieces = pieces.flatMap((piece) =>
      'text' in piece
        ? piece.text
            .split(found)
            .flatMap((part, index): ShellPiece[] =>
              index === 0 ? [{ text: part }] : [{ secret, form }, { text: part }],
            )
        : [piece],
    );
  }
  return pieces.filter((piece) => !('text' in piece) || piece.text !== '');
}

/** One word of a POSIX shell: single quotes around text, double quotes around the variables of secrets. */
export function shellWord(pieces: readonly ShellPiece[]): string {
  if (pieces.length === 0) return "''";
  return pieces
    .map((piece) => ('text' in piece ? singleQuote(piece.text) : `"${expansion(piece)}"`))
    .join('');
}

/** A `printf` call that writes bytes which no shell word can hold, such as NUL. */
export function printfCall(pieces: readonly ShellPiece[]): string {
  let format = '';
  const values: string[] = [];
  for (const piece of pieces) {
    if ('text' in piece) format += printfEscape(piece.text);
    else {
      format += '%s';
      values.push(`"${expansion(piece)}"`);
    }
  }
  return ['printf', singleQuote(format), ...values].join(' ');
}

function formsOf(secret: ShellSecret): readonly (readonly [SecretForm, string])[] {
  const forms: (readonly [SecretForm, string])[] = [['raw', secret.value]];
  if (secret.value.isWellFormed()) {
    const percent = encodeURIComponent(secret.value);
    const base64 = Buffer.from(secret.value).toString('base64');
    if (percent !== secret.value) forms.push(['percent', percent]);
    if (base64.length >= 8) forms.push(['base64', base64]);
  }
  return forms;
}

function expansion(piece: Extract<ShellPiece, { secret: ShellSecret }>): string {
  const { env } = piece.secret;
  // Without a name that a shell knows, a visible hole is better than the secret.
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(env)) return '[redacted]';
  switch (piece.form) {
    case 'raw':
      return `$${env}`;
    case 'percent':
      return `$(node -p 'encodeURIComponent(process.env.${env})')`;
    case 'base64':
      return `$(printf %s "$${env}" | base64 | tr -d '\\n')`;
  }
}

function singleQuote(text: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function printfEscape(text: string): string {
  // Text comes in as latin1 here, one character a byte.
  return text.replaceAll(/^-|[^ -$&-[\]-~]/g, (byte) => {
    if (byte === '%') return '%%';
    return `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
}
