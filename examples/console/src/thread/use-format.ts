import { useTranslation } from 'react-i18next'
import { bytesIn } from './bytes.js'

/** Ranges of time and sizes in the reader's language, for where an element cannot stand. */
export function useFormat() {
  const { i18n } = useTranslation()
  const { language } = i18n
  return {
    range: (from: Date, until: Date, timeZone: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).formatRange(from, until),
    bytes: (size: number) => bytesIn(language, size),
  }
}
