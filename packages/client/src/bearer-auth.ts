import { ClientError } from './client-error.ts';

/** A bearer token (an API key or an access token), or a function that gives the one to use for this call. */
export type Auth = string | (() => string | Promise<string>);

/** The token for one call; absent when the client has no credentials. */
export async function bearerToken(auth: Auth | undefined): Promise<string | undefined> {
  if (auth === undefined) return undefined;
  return checkedToken(typeof auth === 'function' ? await givenBy(auth) : auth);
}

async function givenBy(auth: () => string | Promise<string>): Promise<unknown> {
  try {
    return await auth();
  } catch (cause) {
    throw new ClientError('invalid-auth', 'The auth function failed, so the call was not sent.', {
      hint: 'The error it threw is the cause of this one.',
      cause,
    });
  }
}

/** `fetch` would quote an unusable token in its own message, so it is refused here, without being named. */
export function checkedToken(token: unknown): string {
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token;
  throw new ClientError('invalid-auth', `The token is ${flawOf(token)}.`, {
    hint: 'Give the token alone, without “Bearer ” and without line ends.',
  });
}

function flawOf(token: unknown): string {
  if (typeof token !== 'string') return `of type ${typeof token}, not a string`;
  return token === '' ? 'empty' : 'not made of visible ASCII characters only';
}
