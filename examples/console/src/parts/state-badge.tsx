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
    <Badge color={stateColors[state]} variant="dot" tt="none">
      {t(`parts.state.${state}`)}
    </Badge>
  )
}

/** The priority of a case. */
export function PriorityBadge({ priority }: { readonly priority: Case['priority'] }) {
  const { t } = useTranslation()
  return (
    <Badge
      tt="none"
      {...(priority === 'p1' ? { color: 'red.9', variant: 'filled' } : { color: 'gray', variant: 'default' })}
    >
      {t(`parts.priority.${priority}`)}
    </Badge>
  )
}
