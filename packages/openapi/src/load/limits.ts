/** What a spec may cost at most; an untrusted one must not exhaust the machine. */
export interface LoadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files. */
  readonly totalBytes: number;
  readonly files: number;
  /** Levels of nesting in one file. */
  readonly depth: number;
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
  aliases: 10_000,
  nodes: 5_000_000,
};
