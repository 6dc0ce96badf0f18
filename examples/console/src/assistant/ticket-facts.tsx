import { Box, Group, List, Stack, Text, Title } from '@mantine/core'
import type { Ticket } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { CaseLink } from '../chat/case-link.js'
import { Moment } from '../parts/moment.js'
import { StateBadge } from '../parts/state-badge.js'
import { causeWords } from './cause-words.js'
import { Collected } from './collected.js'
import { evidenceOf } from './evidence.js'

/** Everything about a ticket: how it stands, its report, what was found and what was tried. */
export function TicketFacts({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation()
  const { state, builder, handledBy, createdAt, solvedAt, note, diagnosis, tried, triedBesides, element } = ticket
  const causeOf = (cause: (typeof tried)[number]['cause']) => causeWords(cause)?.cause ?? t('parts.unknown')
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t(`assistant.ticketState.${state}`)} · {builder.name} · <Moment at={createdAt} />
        {handledBy && state === 'in_progress' && ` · ${t('assistant.board.handledBy', { name: handledBy.name })}`}
        {solvedAt && (
          <>
            {' '}
            · {t('assistant.ticketState.solved')} <Moment at={solvedAt} />
          </>
        )}
      </Text>
      {ticket.case && (
        <Group gap={6}>
          <Text size="sm">
            {t('assistant.board.goesOn')} <CaseLink of={ticket.case} />
          </Text>
          <StateBadge state={ticket.case.state} />
          {ticket.case.resolution && (
            <Text size="sm" className="written">
              {ticket.case.resolution}
            </Text>
          )}
        </Group>
      )}
      {note && <Text className="written">{note}</Text>}
      <div>
        <Title order={3} size="h6">
          {t('assistant.board.foundTitle')}
        </Title>
        {diagnosis.length === 0 && <Text size="sm">{t('assistant.nothingFound')}</Text>}
        <List size="sm">
          {diagnosis.map(({ cause }) => (
            <List.Item key={cause} className="written">
              {causeOf(cause)} {evidenceOf(t, cause, element).join(' · ')}
            </List.Item>
          ))}
        </List>
      </div>
      <div>
        <Title order={3} size="h6">
          {t('assistant.board.triedTitle')}
        </Title>
        {tried.length === 0 && !triedBesides && <Text size="sm">{t('assistant.board.nothingTried')}</Text>}
        <List size="sm">
          {tried.map(({ cause, outcome }) => (
            <List.Item key={cause}>
              {causeWords(cause)?.tryThis ?? t('parts.unknown')} <strong>{t(`assistant.outcome.${outcome}`)}</strong>
            </List.Item>
          ))}
        </List>
        {triedBesides && (
          <Text size="sm" className="written">
            {triedBesides}
          </Text>
        )}
      </div>
      <Box component="details">
        <summary>{t('assistant.whatWasCollected')}</summary>
        <Collected element={element} />
      </Box>
    </Stack>
  )
}
