import { Anchor, Box, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AssistantReport } from '@waymark/cases'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { queries } from '../session/clients.js'
import { causeWords } from './cause-words.js'
import { Collected } from './collected.js'
import { Diagnosis } from './diagnosis.js'
import { Note } from './note.js'
import { ReportStateBadge } from './report-state-badge.js'
import { useArrival } from './use-arrival.js'

/** A report with its diagnosis: fixes to try, and what came of it. */
export function ReportPanel({ reportId, onLeave }: { readonly reportId: string; readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(queries.assistant.getReport(reportId))
  const heading = useArrival()
  return (
    <Card withBorder component="section" aria-labelledby="diagnosis">
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <Title order={2} size="h4" id="diagnosis" ref={heading} tabIndex={-1} className="written">
          {t('assistant.diagnosis', { name: data?.element.item.name ?? '' })}
        </Title>
        {data && <ReportStateBadge state={data.state} />}
      </Group>
      <ErrorNotice error={error} onRetry={() => refetch()} />
      {data && (
        <Stack gap="md">
          {data.note && (
            <Text size="sm" className="written">
              {data.note}
            </Text>
          )}
          <Outcome report={data} />
          {data.state === 'diagnosed' && <Diagnosis report={data} />}
          <Box component="details">
            <summary>{t('assistant.whatWasCollected')}</summary>
            <Collected element={data.element} />
          </Box>
          <Button variant="default" size="xs" onClick={onLeave} style={{ alignSelf: 'flex-start' }}>
            {t('parts.close')}
          </Button>
        </Stack>
      )}
    </Card>
  )
}

function Outcome({ report: { state, solvedBy, ticket } }: { readonly report: AssistantReport }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      {state === 'solved' && (
        <Note icon={<CircleCheck aria-hidden />} title={t('assistant.solved')}>
          {solvedBy && causeWords(solvedBy)?.tryThis}
        </Note>
      )}
      {ticket && (
        <Note title={t('assistant.ticketOpened', { number: ticket.number })}>
          <Anchor inherit renderRoot={(props) => <Link to="/activity" hash={ticket.id} {...props} />}>
            {t('assistant.seeTicket', { number: ticket.number })}
          </Anchor>
        </Note>
      )}
    </div>
  )
}
