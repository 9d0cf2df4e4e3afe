export type MockErrorCode = 'port-in-use' | 'port-refused' | 'spec-refused';

/** The mock could not start; the fault is ours or the machine's, never the target's. */
export class MockError extends Error {
  readonly code: MockErrorCode;
  /** How to mend it. */
  readonly hint: string;

  constructor(code: MockErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MockError';
    this.code = code;
    this.hint = hint;
  }
}
