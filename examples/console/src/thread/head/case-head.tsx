import { Group, Text } from '@mantine/core'
import type { Case } from '@waymark/cases'
import { PageTitle } from '../../parts/page-title.js'
import { PriorityBadge, StateBadge } from '../../parts/state-badge.js'
import { LiveStatus } from '../live/live-status.js'
import type { LiveState } from '../live/use-follow.js'

/** The name of the case and how it stands. */
export function CaseHead({ found, live }: { readonly found: Case; readonly live: LiveState }) {
  return (
    <PageTitle
      title={found.subject}
      hint={
        <Group gap="xs" mt={6}>
          <Text size="sm" fw={600}>
            {found.number}
          </Text>
          <StateBadge state={found.state} />
          <PriorityBadge priority={found.priority} />
          <LiveStatus state={live} />
        </Group>
      }
    />
  )
}
