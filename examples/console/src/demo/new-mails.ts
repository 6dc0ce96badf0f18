/** How many mails of a list, newest first, came since the first of `known` was the newest; none where nothing is known yet. */
export function countNewMails(known: readonly string[] | undefined, ids: readonly string[]): number {
  if (known === undefined) return 0
  const last = known[0]
  if (last === undefined) return ids.length
  const at = ids.indexOf(last)
  return at < 0 ? ids.length : at
}
