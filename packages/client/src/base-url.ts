import { ClientError } from './client-error.ts';

interface BaseUrlOptions {
  /** Plain http is refused off loopback, since it shows the token to the network. */
  readonly allowPlainHttp?: boolean | undefined;
}

/** The base URL without its trailing slash. Its value is never quoted in an error: it may hold credentials. */
export function checkedBaseUrl(baseUrl: string, { allowPlainHttp = false }: BaseUrlOptions = {}): string {
  const url = parsed(baseUrl);
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw invalid('is not an absolute http or https URL', 'Give it like https://acme.example.com.');
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid('holds a user name or password', 'Give credentials as `auth`.');
  }
  if (url.search !== '' || url.hash !== '') {
    throw invalid('holds a query or a fragment', 'Give the origin, and a path if the API has one.');
  }
  if (url.protocol === 'http:' && !allowPlainHttp && !isLoopback(url.hostname)) {
    throw new ClientError('insecure-url', `Plain http to ${url.host} would show the token to the network.`, {
      hint: 'Use https, or set `allowPlainHttp` if that network is yours.',
    });
  }
  return url.href.replace(/\/+$/, '');
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function invalid(flaw: string, hint: string): ClientError {
  return new ClientError('invalid-url', `The base URL ${flaw}.`, { hint });
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])\.?$/.test(hostname);
}
