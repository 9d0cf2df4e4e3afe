export type CliErrorCode =
  | 'usage'
  | 'no-spec'
  | 'no-target'
  | 'bad-target'
  | 'profile-refused'
  | 'unknown-operation'
  | 'unknown-scheme'
  | 'unknown-defect'
  | 'report-not-writable'
  | 'bad-port'
  | 'not-installed';

/** The command cannot do what it was asked to; exit code 2. The message starts with the place: a flag, a variable, a file. */
export class CliError extends Error {
  readonly code: CliErrorCode;
  /** How to mend it. */
  readonly hint: string;

  constructor(code: CliErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
    this.code = code;
    this.hint = hint;
  }
}
