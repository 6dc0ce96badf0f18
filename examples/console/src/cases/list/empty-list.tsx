import { Button } from '@mantine/core'
import { CircleCheck, Inbox, type LucideIcon, SearchX, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/empty-state.js'
import { NewCaseButton } from './new-case-button.js'
import { useFilters } from './use-filters.js'

const icons: Readonly<Record<'open' | 'resolved' | 'team', LucideIcon>> = {
  open: CircleCheck,
  resolved: Inbox,
  team: Users,
}

/** A list of nothing: because of its filters, or because there is nothing. */
export function EmptyList({
  list,
  isFiltered,
}: {
  readonly list: 'open' | 'resolved' | 'team'
  readonly isFiltered: boolean
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
    <EmptyState icon={icons[list]} title={t(`cases.${list}Empty`)} hint={t(`cases.${list}EmptyHint`)}>
      <NewCaseButton />
    </EmptyState>
  )
}
