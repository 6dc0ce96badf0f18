import { Card, Group, Stack, Text } from '@mantine/core'
import type { Case } from '@waymark/cases'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../parts/moment.js'
import { PriorityBadge, StateBadge } from '../../parts/state-badge.js'
import { type CaseColumn, CaseLink, DeskBadge } from './case-columns.js'
import classes from './list.module.css'

/** Cases as cards, for a phone. They say what the columns of the table say. */
export function CaseCards({
  cases,
  columns,
  action,
}: {
  readonly cases: readonly Case[]
  readonly columns: readonly CaseColumn[]
  readonly action?: ((found: Case) => ReactNode) | undefined
}) {
  const { t } = useTranslation()
  const has = (name: CaseColumn) => columns.includes(name)
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('cases.caption')}>
      {cases.map((found) => (
        <Card key={found.id} component="li" withBorder padding="sm" className={classes.row} data-case={found.id}>
          <Group justify="space-between" gap={4} wrap="nowrap">
            <Text size="sm" c="dimmed">
              {found.number}
              {has('channel') && ` · ${t(`parts.channel.${found.channel}`)}`}
              {has('account') && ` · ${found.account}`}
            </Text>
            {has('state') && <StateBadge state={found.state} />}
          </Group>
          <CaseLink found={found} />
          {has('resolution') && (
            <Text size="sm" className={`written ${classes.clamp}`}>
              {found.resolution ?? t('cases.noResolution')}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {has('requester') && `${found.requester.name} · `}
            {has('closed') && found.closedAt ? (
              <>
                {t('cases.closedAt')} <Moment at={found.closedAt} style="short" />
              </>
            ) : (
              <>
                {t(has('filed') ? 'cases.filedAt' : 'cases.updatedAt')}{' '}
                <Moment at={has('filed') ? found.createdAt : found.updatedAt} style="short" />
              </>
            )}
            {has('assignee') && found.assignee && ` · ${t('cases.assignedTo', { name: found.assignee.name })}`}
          </Text>
          <Group gap="xs" mt="xs" justify="space-between">
            <Group gap={4}>
              <PriorityBadge priority={found.priority} />
              <DeskBadge found={found} t={t} />
            </Group>
            {action && <div className={classes.above}>{action(found)}</div>}
          </Group>
        </Card>
      ))}
    </Stack>
  )
}
