import { Badge } from '@mantine/core'
import type { AssistantReport } from '@waymark/cases'
import { useTranslation } from 'react-i18next'

const colors = { diagnosed: 'orange', solved: 'teal', ticket_opened: 'blue', unknown: 'gray' } as const

/** The state of a report. */
export function ReportStateBadge({ state }: Pick<AssistantReport, 'state'>) {
  const { t } = useTranslation()
  return (
    <Badge color={colors[state]} variant="dot" tt="none" miw="fit-content">
      {t(`assistant.reportState.${state}`)}
    </Badge>
  )
}
