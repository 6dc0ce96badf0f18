import { useTranslation } from 'react-i18next'
import { localeOf } from '../../words/language.js'

/** A day without a time, such as `2026-03-01`: the same day wherever the reader is. */
export function DayText({ day }: { readonly day: string }) {
  const { i18n } = useTranslation()
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return day
  const format = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'medium', timeZone: 'UTC' })
  return <time dateTime={day}>{format.format(at)}</time>
}
