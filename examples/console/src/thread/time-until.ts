/** The longest that a timer of a browser waits. */
const longest = 2 ** 31 - 1

/** How long to wait until a moment has passed, in milliseconds: one more than until it comes; 0 when it has; never too long for a timer. */
export function timeUntil(moment: Date, now: Date): number {
  return Math.min(Math.max(moment.getTime() + 1 - now.getTime(), 0), longest)
}

/** Whether an answer still reopens a case: up to the last instant, inclusive. */
export function isWindowOver(reopenUntil: Date | undefined, now: Date): boolean {
  return reopenUntil !== undefined && now.getTime() > reopenUntil.getTime()
}
