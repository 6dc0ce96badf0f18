/** The date and time that the clocks of a zone show at an instant, as `datetime-local` inputs have it. */
export function localTimeIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The instant at which the clocks of a zone show a local time: the earlier one where they show it twice, undefined where they skip it
 * or the text is no local time.
 */
export function instantIn(timeZone: string, local: string): Date | undefined {
  const asUtc = Date.parse(`${local}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(asUtc)) return undefined
  const day = 86_400_000
  // The zone's distances from UTC on either side of any change of its clocks.
  const candidates = [asUtc - day, asUtc + day]
    .map((near) => asUtc - distance(timeZone, near))
    .sort((one, other) => one - other)
  const found = candidates.find((at) => localTimeIn(timeZone, new Date(at)) === local)
  return found === undefined ? undefined : new Date(found)
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function distance(timeZone: string, at: number): number {
  const minute = 60_000
  return Date.parse(`${localTimeIn(timeZone, new Date(at))}Z`) - Math.floor(at / minute) * minute
}
