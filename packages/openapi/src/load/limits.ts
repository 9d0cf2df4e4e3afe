/** What a spec may cost at most; an untrusted one must not exhaust the machine. */
export interface LoadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files. */
  readonly totalBytes: number;
  readonly files: number;
  /** Levels of nesting in one file. */
  readonly depth: number;
  /** Tokens of one YAML file; each costs about 200 bytes of memory while it is read. */
  readonly tokens: number;
  /** YAML aliases in one file. */
  readonly aliases: number;
  /** Values in one file with aliases expanded, and values of the bundled document. */
  readonly nodes: number;
}

export const defaultLimits: LoadLimits = {
  fileBytes: 20_000_000,
  totalBytes: 64_000_000,
  files: 10_000,
  depth: 500,
  tokens: 4_000_000,
  aliases: 10_000,
  nodes: 2_000_000,
};
