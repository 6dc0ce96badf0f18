import { Badge, type MantineColor } from '@mantine/core'
import type { Case } from '@waymark/cases'
import { useTranslation } from 'react-i18next'

const stateColors: Readonly<Record<Case['state'], MantineColor>> = {
  new: 'blue',
  open: 'teal',
  waiting_on_customer: 'orange',
  closed: 'gray',
  unknown: 'gray',
}

/** The state of a case. */
export function StateBadge({ state }: { readonly state: Case['state'] }) {
  const { t } = useTranslation()
  return (
    <Badge color={stateColors[state]} variant="outline" tt="none">
      {t(`parts.state.${state}`)}
    </Badge>
  )
}

/** The priority of a case. */
export function PriorityBadge({ priority }: { readonly priority: Case['priority'] }) {
  const { t } = useTranslation()
  return (
    <Badge color={priority === 'p1' ? 'red' : 'gray'} variant={priority === 'p1' ? 'filled' : 'outline'} tt="none">
      {t(`parts.priority.${priority}`)}
    </Badge>
  )
}
