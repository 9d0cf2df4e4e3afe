import type { Family } from '../domain/call.ts';

/** Releases that the header may name, oldest first. */
const releases: readonly string[] = ['2026-05', '2026-08', '2026-11'];

const seconds = (date: string) => Date.parse(date) / 1000;

/** The v1 family was deprecated on 2026-10-06 and goes on or after 2027-11-30; the links are the vendor's. */
const deprecation: Readonly<Record<string, string>> = {
  deprecation: `@${seconds('2026-10-06T00:00:00Z')}`,
  sunset: new Date('2027-11-30T00:00:00Z').toUTCString(),
  link: '<https://qlik.dev/changelog/255>; rel="deprecation", </api/workflows/automation-connections>; rel="successor-version"',
};

const headers: Readonly<Record<Family, readonly Readonly<Record<string, string>>[]>> = {
  v1: releases.map((release) => ({ 'qlik-api-version': release, ...deprecation })),
  workflows: releases.map((release) => ({ 'qlik-api-version': release })),
};

/** The version and deprecation headers of an answer; an unknown release counts as the oldest supported one. */
export function versionHeaders(
  family: Family,
  asked: string | readonly string[] | undefined,
): Readonly<Record<string, string>> {
  const index = asked === 'latest' ? releases.length - 1 : releases.indexOf(String(asked));
  return headers[family][Math.max(0, index)] ?? {};
}
