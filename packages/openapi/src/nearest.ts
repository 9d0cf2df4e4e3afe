import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant by a misspelt name, ignoring case; undefined when none is close.
 * Close is at most two edits in five characters; two letters that changed places are two edits.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(name.length < 4 ? 1 : 2, Math.floor(name.length * 0.4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
