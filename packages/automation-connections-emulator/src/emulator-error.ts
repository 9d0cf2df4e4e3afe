/** Why the emulator could not start or stop. Never thrown for a request: those are answered. */
export type EmulatorErrorCode =
  | 'bad-option'
  | 'database-locked'
  | 'database-unusable'
  | 'port-unavailable'
  | 'unknown-defect'
  | 'unknown-variation';

/** A problem of the emulator's own set-up; the message names the offending value, the hint says how to mend it. */
export class EmulatorError extends Error {
  override readonly name = 'EmulatorError';
  readonly code: EmulatorErrorCode;
  readonly hint: string;

  constructor(code: EmulatorErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
