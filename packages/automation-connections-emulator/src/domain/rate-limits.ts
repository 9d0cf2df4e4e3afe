import { ApiError } from './api-error.ts';
import type { OperationName } from './call.ts';

/** Requests per minute, by published tier; counted over the published window of five minutes. */
const perMinute = { 1: 1000, 2: 100 } as const;

type Tier = keyof typeof perMinute;

export const windowMs = 5 * 60 * 1000;

/** Reads of the list and of one connection are tier 1, everything else tier 2. */
export function tierOf(operation: OperationName | 'token'): Tier {
  return operation === 'list' || operation === 'read' ? 1 : 2;
}

interface Window {
  startedAt: number;
  count: number;
}

/**
 * Counts requests per user and per tenant in each tier; the tenant's limit is half of what its users have together.
 * Windows are fixed and begin with their first request.
 *
 * @returns a function that gives the `ratelimit-*` headers of an admitted request, and throws ApiError 429 for the rest
 */
export function rateLimiter(
  clock: () => number,
  users: number,
): (userId: string, operation: OperationName | 'token') => Record<string, string> {
  const windows = new Map<string, Window>();
  const current = (key: string): Window => {
    const known = windows.get(key);
    if (known !== undefined && clock() < known.startedAt + windowMs) return known;
    const begun = { startedAt: clock(), count: 0 };
    windows.set(key, begun);
    return begun;
  };
  return (userId, operation) => {
    const tier = tierOf(operation);
    const limit = perMinute[tier] * (windowMs / 60_000);
    const own = current(`${tier} ${userId}`);
    const tenant = current(`${tier}`);
    const full = own.count >= limit ? own : tenant.count >= limit * users * 0.5 ? tenant : undefined;
    const headers = (window: Window) => ({
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(Math.max(0, limit - own.count)),
      'ratelimit-reset': String(Math.ceil((window.startedAt + windowMs) / 1000)),
    });
    if (full !== undefined) {
      const wait = Math.max(1, Math.ceil((full.startedAt + windowMs - clock()) / 1000));
      throw new ApiError(429, `You need to wait ${wait} seconds until limit is lifted.`, {
        ...headers(full),
        'retry-after': String(wait),
      });
    }
    own.count += 1;
    tenant.count += 1;
    return headers(own);
  };
}
