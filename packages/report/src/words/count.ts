/** `1 finding`, `1,024 findings`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`;
}

/** Digits in groups of three, the same in every locale. */
export function grouped(number: number): string {
  return number.toLocaleString('en-US');
}
