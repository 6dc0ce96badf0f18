import { Text } from '@mantine/core'
import type { LiveGroup, LiveSearch } from '@waymark/workstation-search'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../parts/busy-button.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import classes from './results.module.css'
import { mayHaveMore } from './slots.js'

/** The way to more of a kind, where there is more, or may be. */
export function KindFooter({ group, live }: { readonly group: LiveGroup; readonly live: LiveSearch }) {
  const { t } = useTranslation()
  const { kind, results, hasMore, isLoadingMore, moreError } = group
  const place = useRef<HTMLDivElement>(null)
  const asked = useRef<number | undefined>(undefined)

  // The button goes away with the last page, so the focus moves on to the first result that came.
  useEffect(() => {
    const before = asked.current
    if (before === undefined || isLoadingMore) return
    asked.current = undefined
    if (hasMore || moreError !== undefined) return
    const rows = place.current?.closest('section')?.querySelectorAll('tr[data-row]')
    const row = rows?.[before] ?? rows?.[before - 1]
    row?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
  }, [isLoadingMore, hasMore, moreError])

  const more = () => {
    asked.current = results.length
    live.more(kind)
  }
  return (
    <div ref={place}>
      {moreError !== undefined && (
        <div data-row>
          <ErrorNotice error={moreError} onRetry={more} />
        </div>
      )}
      {hasMore && moreError === undefined && (
        <div data-row className={classes.more}>
          <BusyButton variant="subtle" size="compact-sm" isBusy={isLoadingMore} onClick={more}>
            {t('workstation.result.more', { kind: t(`workstation.kind.${kind}`) })}
          </BusyButton>
        </div>
      )}
      {mayHaveMore(group) && !hasMore && (
        <Text size="xs" c="dimmed" className={classes.more}>
          {t('workstation.result.mayBeMore')}
        </Text>
      )}
    </div>
  )
}
