/** The flags of `check` as they were typed. */
export interface Flags {
  readonly spec?: string;
  readonly target?: string;
  readonly profile?: string;
  readonly seed?: string;
  readonly maxRequests?: string;
  readonly maxWrites?: string;
  readonly maxDuration?: string;
  readonly timeout?: string;
  readonly failOn?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly rules?: readonly string[];
  /** `NAME=VALUE` each. */
  readonly value?: readonly string[];
  /** `NAME=env:VARIABLE` each. */
  readonly header?: readonly string[];
  /** `[IDENTITY:][SCHEME=]env:NAME` each. */
  readonly auth?: readonly string[];
  /** `FORMAT=PATH` each. */
  readonly report?: readonly string[];
}
