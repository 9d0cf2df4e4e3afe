/** A format that JSON Schema or OpenAPI names. */
export interface Format {
  readonly name: string;
  readonly type: 'string' | 'number';
  /** The assertion, for values of its type; none where a format only annotates. */
  readonly accepts?: (value: string | number) => boolean;
  /** A pattern whose every match is valid; a part of the format that is easy to read and to send. */
  readonly sample?: string;
  /** Valid values at the format's edges. */
  readonly edges: readonly (string | number)[];
  /** Values that are certainly not of the format, near misses first. */
  readonly breakers: readonly (string | number)[];
}

export function textFormat(
  name: string,
  accepts: (text: string) => boolean,
  rest: Pick<Format, 'sample'> & { readonly edges: readonly string[]; readonly breakers: readonly string[] },
): Format {
  return { name, type: 'string', accepts: (value) => typeof value !== 'string' || accepts(value), ...rest };
}
