/** How far the viewer's clock was ahead when each page of this visit arrived, by the server's time on that page. */
const known = new Map<number, number>();

/**
 * How far the viewer's clock is ahead of the server's. Measured once for each page the server made: the back button
 * shows an old page again, and measured then, the time spent elsewhere would look like a wrong clock.
 */
export function aheadOf(serverNow: number, viewerNow: number): number {
  const ahead = known.get(serverNow) ?? viewerNow - serverNow;
  known.set(serverNow, ahead);
  return ahead;
}
