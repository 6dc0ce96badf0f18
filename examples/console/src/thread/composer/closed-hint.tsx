import { Text } from '@mantine/core'
import type { Case } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../parts/moment.js'

/** What writing to a closed case does. */
export function ClosedHint({
  found: { reopenUntil },
  isEngineer,
  isOver,
}: {
  readonly found: Case
  readonly isEngineer: boolean
  readonly isOver: boolean
}) {
  const { t } = useTranslation()
  if (isOver) return <Text size="sm">{t('thread.composer.onlyNotes')}</Text>
  if (!reopenUntil) return null
  return (
    <Text size="sm">
      {t(isEngineer ? 'thread.composer.closedEngineer' : 'thread.composer.reopens')} <Moment at={reopenUntil} />.
    </Text>
  )
}
