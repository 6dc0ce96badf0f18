/** The time of day, in the reader's language and zone. */
export function formatTime(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at)
}
