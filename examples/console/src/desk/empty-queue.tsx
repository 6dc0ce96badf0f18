import { Button } from '@mantine/core'
import { CircleCheck, SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFilters } from '../cases/list/use-filters.js'
import { EmptyState } from '../parts/empty-state.js'
import type { QueueView } from './queue-view.js'

/** A queue of nothing: because of its filters, or because the work is done. */
export function EmptyQueue({
  view,
  isFiltered,
  onView,
}: {
  readonly view: QueueView
  readonly isFiltered: boolean
  readonly onView: (view: QueueView) => void
}) {
  const { t } = useTranslation()
  const { clear } = useFilters()
  if (isFiltered) {
    return (
      <EmptyState icon={SearchX} title={t('cases.noMatch')} hint={t('cases.noMatchHint')}>
        <Button variant="default" onClick={clear}>
          {t('cases.clear')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={CircleCheck} title={t(`desk.empty.${view}`)} hint={t(`desk.emptyHint.${view}`)}>
      {view === 'mine' && (
        <Button variant="default" onClick={() => onView('unassigned')}>
          {t('desk.toUnassigned')}
        </Button>
      )}
    </EmptyState>
  )
}
