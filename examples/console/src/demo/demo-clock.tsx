import { Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../parts/error-words.js'
import { localeOf } from '../words/language.js'
import { demoStateQuery } from './demo-state.js'
import { demoTimeAt } from './demo-time.js'

/** The demo's time, ticking. */
export function DemoClock({ brief = false }: { readonly brief?: boolean }) {
  const { t, i18n } = useTranslation()
  const { data, error } = useQuery(demoStateQuery)
  const [at, setAt] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setAt(Date.now()), 1_000)
    return () => clearInterval(ticking)
  }, [])

  if (!data) {
    return (
      <Text size="sm" c="dimmed">
        {error ? `${t('demo.bar.unread')} ${errorWords(t, error)}` : t('parts.loading')}
      </Text>
    )
  }
  const now = demoTimeAt(data, at)
  const format = new Intl.DateTimeFormat(
    localeOf(i18n.language),
    brief
      ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' }
      : { dateStyle: 'medium', timeStyle: 'medium' },
  )
  const label = t('demo.bar.time')
  return (
    <Text size="sm" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {brief ? (
        <VisuallyHidden>{label} </VisuallyHidden>
      ) : (
        <Text span inherit c="dimmed">
          {label}{' '}
        </Text>
      )}
      <time dateTime={now.toISOString()}>{format.format(now)}</time>
    </Text>
  )
}
