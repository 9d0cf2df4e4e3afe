import { type Auth, bearerToken } from './bearer-auth.ts';

export type Fetch = (request: Request) => Promise<Response>;

/** Told the token before it is sent, so that it can be masked in what comes back. */
export type OnToken = (token: string) => void;

export type AuthorizedFetch = (request: Request, onToken?: OnToken) => Promise<Response>;

interface AuthorizedFetchOptions {
  readonly fetch: Fetch;
  readonly auth: Auth | undefined;
  /** The only origin that is given the token. */
  readonly origin: string;
}

/** Adds the token, for one origin only, and follows no redirect: where it leads is not for the server to choose. */
export function authorizedFetch({ fetch, auth, origin }: AuthorizedFetchOptions): AuthorizedFetch {
  return async (given, onToken) => {
    const request = given.redirect === 'manual' ? given : new Request(given, { redirect: 'manual' });
    if (new URL(request.url).origin === origin && !request.headers.has('authorization')) {
      const token = await bearerToken(auth);
      if (token !== undefined) {
        onToken?.(token);
        request.headers.set('authorization', `Bearer ${token}`);
      }
    }
    return fetch(request);
  };
}
