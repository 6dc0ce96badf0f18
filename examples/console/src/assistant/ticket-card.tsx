import { Anchor, Card, Group, Text } from '@mantine/core'
import type { Ticket } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { CaseLink } from '../chat/case-link.js'
import { Moment } from '../parts/moment.js'
import { StateBadge } from '../parts/state-badge.js'
import { TicketMoves } from './ticket-moves.js'

/** A ticket on the board. */
export function TicketCard({
  ticket,
  onOpen,
  onMoved,
}: {
  readonly ticket: Ticket
  readonly onOpen: () => void
  readonly onMoved: (ticket: Ticket) => void
}) {
  const { t } = useTranslation()
  const { number, state, element, updatedAt, builder, handledBy } = ticket
  return (
    <Card withBorder component="li" p="sm">
      <Anchor component="button" type="button" onClick={onOpen} ta="start" fw={600} className="written">
        {number} {element.item.name ?? element.item.id ?? t(`parts.item.${element.item.kind}`)}
      </Anchor>
      <Text size="xs" c="dimmed">
        {t(`parts.item.${element.item.kind}`)} · {builder.name} · <Moment at={updatedAt} style="short" />
      </Text>
      {handledBy && state === 'in_progress' && (
        <Text size="xs" c="dimmed">
          {t('assistant.board.handledBy', { name: handledBy.name })}
        </Text>
      )}
      {ticket.case && (
        <Group gap={6} mt={4}>
          <Text size="sm">
            {t('assistant.board.case')} <CaseLink of={ticket.case} />
          </Text>
          <StateBadge state={ticket.case.state} />
        </Group>
      )}
      <TicketMoves ticket={ticket} onMoved={onMoved} />
    </Card>
  )
}
