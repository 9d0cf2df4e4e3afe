/** Where a setting was written, for messages and for relative paths. */
export interface Place {
  /** `--seed`, `PLUMBLINE_SEED`, or `plumbline.config.ts: seed`. */
  readonly text: string;
  /** Text on the command line and in the environment; values of JavaScript in a file. */
  readonly form: 'text' | 'value';
  /** Directory that relative paths start from. */
  readonly base: string;
}

/** The place of one member of a setting. */
export function member(place: Place, name: string | number): Place {
  return place.form === 'text'
    ? place
    : { ...place, text: typeof name === 'number' ? `${place.text}[${name}]` : `${place.text}.${name}` };
}
