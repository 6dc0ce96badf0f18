import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { possibleTicketMoves, type Ticket } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { useMay } from '../session/use-session.js'
import { SendTicketForm } from './send-ticket-form.js'

/** What can be done with a ticket, by the state that it is in and by who looks at it. */
export function TicketMoves({
  ticket,
  onMoved,
}: {
  readonly ticket: Ticket
  readonly onMoved: (ticket: Ticket) => void
}) {
  const { t } = useTranslation()
  const side = useMay('cases.work') ? 'engineer' : 'customer'
  const move = useAct(queries.assistant.moveTicket(ticket.id))
  const [isSending, { open, close }] = useDisclosure()
  const { number, state } = ticket
  // Not by a callback of the mutation: this is gone once the board has been read again.
  const go = (to: 'open' | 'in_progress' | 'solved') => move.mutateAsync(to).then(onMoved, () => {})
  const possible = state === 'unknown' ? [] : possibleTicketMoves(side, state)
  if (possible.length === 0) return null
  return (
    <>
      <Group gap={6} mt="xs">
        {possible.map((to) => (
          <Button
            key={to}
            size="compact-sm"
            variant="default"
            aria-label={t('assistant.board.moveNamed', { move: t(`assistant.moves.${to}`), number })}
            loading={move.isPending && move.variables === to}
            onClick={() => (to === 'sent_to_support' ? open() : go(to))}
          >
            {t(`assistant.moves.${to}`)}
          </Button>
        ))}
      </Group>
      <ErrorNotice error={move.error} />
      <Dialog opened={isSending} onClose={close} title={t('assistant.sendTitle', { number })} size="lg">
        <SendTicketForm
          ticket={ticket}
          onCancel={close}
          onSent={(sent) => {
            close()
            onMoved(sent)
          }}
        />
      </Dialog>
    </>
  )
}
