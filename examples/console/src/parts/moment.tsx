import { useTranslation } from 'react-i18next'
import { localeOf } from '../words/language.js'

/** A moment, in the reader's language and zone. */
export function Moment({ at, style = 'medium' }: { readonly at: Date; readonly style?: 'short' | 'medium' }) {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'medium', timeStyle: 'short' })
  const brief = new Intl.DateTimeFormat(localeOf(i18n.language), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <time dateTime={at.toISOString()} title={format.format(at)}>
      {style === 'short' ? brief.format(at) : format.format(at)}
    </time>
  )
}
