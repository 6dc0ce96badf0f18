import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Ticket, TicketFilter, TicketState } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { ShowMore } from '../parts/show-more.js'
import { queries } from '../session/clients.js'
import classes from './board.module.css'
import { TicketCard } from './ticket-card.js'

/** The tickets of one state. */
export function BoardColumn({
  state,
  filter,
  onOpen,
  onMoved,
}: {
  readonly state: TicketState
  readonly filter: TicketFilter
  readonly onOpen: (ticketId: string) => void
  readonly onMoved: (ticket: Ticket) => void
}) {
  const { t } = useTranslation()
  const found = useInfiniteQuery({ ...queries.assistant.tickets(filter), placeholderData: keepPreviousData })
  const tickets = found.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section aria-labelledby={`column-${state}`} className={classes.column}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5" id={`column-${state}`}>
          {t(`assistant.ticketState.${state}`)}
        </Title>
        {found.isSuccess && (
          <Badge variant="outline" color="gray" aria-label={t('assistant.board.count', { count: tickets.length })}>
            {tickets.length}
            {found.hasNextPage && '+'}
          </Badge>
        )}
      </Group>
      <ErrorNotice error={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Text size="sm">{t('parts.loading')}</Text>}
      {found.isSuccess && tickets.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(`assistant.board.none.${state}`)}
        </Text>
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {tickets.map((ticket) => (
          <TicketCard key={ticket.id} ticket={ticket} onOpen={() => onOpen(ticket.id)} onMoved={onMoved} />
        ))}
      </Stack>
      <ShowMore query={found} />
    </section>
  )
}
