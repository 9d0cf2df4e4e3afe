/** A value that HTTP, or the parameter's style, has no way to say. Nothing is sent in its place. */
export interface Unsendable {
  readonly unsendable: string;
}

export function isUnsendable(result: object): result is Unsendable {
  return 'unsendable' in result;
}

/** Thrown inside the encoders only, so that the deepest of them can refuse; {@link attempt} turns it into a result. */
class Refusal extends Error {}

export function refuse(reason: string): never {
  throw new Refusal(reason);
}

export function attempt<T extends object>(encode: () => T): T | Unsendable {
  try {
    return encode();
  } catch (error) {
    if (error instanceof Refusal) return { unsendable: error.message };
    throw error;
  }
}
