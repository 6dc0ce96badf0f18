/** An instant as Salesforce writes it: `2026-05-01T07:25:37.000+0000`, to the second. */
export function writeInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}.000+0000`
}

/** An instant of a request, such as `2026-05-01T07:25:37Z` or with an offset; undefined when it is none. */
export function readInstant(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/.test(text)) return undefined
  const zone = /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : `${text}Z`
  const date = new Date(zone)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** Whether a text is a day of the calendar: `2026-02-28`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day of an instant: `2026-05-01`. */
export const dayOf = (date: Date) => date.toISOString().slice(0, 10)

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An instant as list views show it: `Fri Aug 01 21:15:46 GMT 2014`. */
export function displayInstant(text: string): string {
  const date = readInstant(text)
  if (!date) return text
  const day = String(date.getUTCDate()).padStart(2, '0')
  const time = date.toISOString().slice(11, 19)
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${day} ${time} GMT ${date.getUTCFullYear()}`
}
