import { useTranslation } from 'react-i18next'
import { localeOf } from '../../words/language.js'
import { ageOf } from './age.js'

/** How long ago something was changed, with the moment itself as a hint. */
export function AgeText({ at }: { readonly at: Date }) {
  const { t, i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  const { count, unit } = ageOf(at, new Date())
  const when =
    unit === 'minute' && count === 0
      ? t('workstation.result.justNow')
      : new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' }).format(-count, unit)
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  return (
    <time dateTime={at.toISOString()} title={t('workstation.result.changed', { when: moment })}>
      {when}
    </time>
  )
}
