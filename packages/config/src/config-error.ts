export type ConfigErrorCode =
  | 'config-not-found'
  | 'config-not-loaded'
  | 'unknown-key'
  | 'unknown-name'
  | 'invalid-value'
  | 'missing-variable';

/** A setting is wrong. The message names the place (flag, variable, or file and key) and the offending value, never a secret. */
export class ConfigError extends Error {
  readonly code: ConfigErrorCode;
  /** How to mend it. */
  readonly hint: string;

  constructor(code: ConfigErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ConfigError';
    this.code = code;
    this.hint = hint;
  }
}
