/** Exponential with full jitter: the delay before try number `tries` (from 1), ms. A pause that the provider asked for is kept. */
export function backoff(
  tries: number,
  bounds: { readonly pollMinMs: number; readonly pollMaxMs: number },
  random: number,
  retryAfterMs = 0,
): number {
  const ceiling = Math.min(bounds.pollMaxMs, bounds.pollMinMs * 2 ** Math.min(tries, 30));
  return Math.max(retryAfterMs, bounds.pollMinMs / 2 + random * (ceiling - bounds.pollMinMs / 2));
}
