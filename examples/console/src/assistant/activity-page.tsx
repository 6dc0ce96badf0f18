import { Group, SegmentedControl, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type Ticket, ticketStates } from '@waymark/cases'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { useMay } from '../session/use-session.js'
import { BoardColumn } from './board-column.js'
import { TicketDetails } from './ticket-details.js'

/** The activity board: tickets by their states. The address names the ticket that is open, behind a `#`. */
export function ActivityPage() {
  const { t } = useTranslation()
  const { hash } = useLocation()
  const navigate = useNavigate()
  const isEngineer = useMay('cases.work')
  const [scope, setScope] = useState<'mine' | 'desk'>(isEngineer ? 'desk' : 'mine')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [told, setTold] = useState('')
  const news = useRef<HTMLParagraphElement>(null)
  const openTicket = (ticketId: string) => navigate({ to: '/activity', hash: ticketId, resetScroll: false })

  // The card that was acted on is elsewhere now, so the focus would be nowhere.
  function onMoved({ number, state }: Ticket): void {
    setTold(t('assistant.board.moved', { number, state: t(`assistant.ticketState.${state}`) }))
    news.current?.focus({ preventScroll: true })
  }

  return (
    <>
      <PageTitle title={t('app.activity')} hint={t('assistant.board.hint')}>
        {isEngineer && (
          <SegmentedControl
            aria-label={t('assistant.board.scope')}
            value={scope}
            onChange={(value) => setScope(value as 'mine' | 'desk')}
            data={(['mine', 'desk'] as const).map((value) => ({ value, label: t(`assistant.board.scopes.${value}`) }))}
          />
        )}
      </PageTitle>
      <Group mb="sm" gap="sm">
        <TextInput
          type="search"
          aria-label={t('assistant.board.search')}
          placeholder={t('assistant.board.search')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          maxLength={100}
          w={{ base: '100%', xs: 280 }}
        />
        <Text size="sm" role="status" ref={news} tabIndex={-1} style={{ outline: 'none' }}>
          {told}
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2, xl: 4 }} spacing="md">
        {ticketStates.map((state) => (
          <BoardColumn
            key={state}
            state={state}
            filter={{ scope, state: [state], ...(search && { search }) }}
            onOpen={openTicket}
            onMoved={onMoved}
          />
        ))}
      </SimpleGrid>
      <TicketDetails ticketId={hash} onClose={() => openTicket('')} onMoved={onMoved} />
    </>
  )
}
