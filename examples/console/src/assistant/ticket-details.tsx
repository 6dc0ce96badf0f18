import { useQuery } from '@tanstack/react-query'
import type { Ticket } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { queries } from '../session/clients.js'
import { TicketFacts } from './ticket-facts.js'
import { TicketMoves } from './ticket-moves.js'

/** One ticket whole, in a dialog; closed without an id. */
export function TicketDetails({
  ticketId,
  onClose,
  onMoved,
}: {
  readonly ticketId: string
  readonly onClose: () => void
  readonly onMoved: (ticket: Ticket) => void
}) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ ...queries.assistant.getTicket(ticketId), enabled: ticketId !== '' })
  const name = data?.element.item.name ?? ''
  return (
    <Dialog
      opened={ticketId !== ''}
      onClose={onClose}
      title={data ? `${data.number} ${name}` : t('parts.loading')}
      size="xl"
    >
      <ErrorNotice error={error} onRetry={() => refetch()} />
      {data && (
        <>
          <TicketFacts ticket={data} />
          <TicketMoves
            ticket={data}
            onMoved={(moved) => {
              onClose()
              onMoved(moved)
            }}
          />
        </>
      )}
    </Dialog>
  )
}
