import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CallProposal } from '@waymark/cases'
import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { Moment } from '../../parts/moment.js'
import { queries } from '../../session/clients.js'
import type { CaseRole } from '../role.js'
import { useFormat } from '../use-format.js'
import { AvailabilityForm } from './availability-form.js'
import { isHttps, ProposeCallForm } from './propose-call-form.js'

/** Proposed calls: engineers propose, customers say when they are available. */
export function CallsPanel({ caseId, role }: { readonly caseId: string; readonly role: CaseRole }) {
  const { t } = useTranslation()
  const { data: calls, error, refetch } = useQuery(queries.calls.list(caseId))
  const [isProposing, setProposing] = useState(false)
  const isEngineer = role.side === 'engineer'
  return (
    <Stack gap="sm">
      <ErrorNotice error={error} onRetry={refetch} />
      {calls?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(isEngineer ? 'thread.side.callsNoneEngineer' : 'thread.side.callsNone')}
        </Text>
      )}
      {calls?.map((call) => (
        <OneCall key={call.id} caseId={caseId} call={call} mayAnswer={!isEngineer && role.takesPart} />
      ))}
      {isEngineer &&
        (isProposing ? (
          <ProposeCallForm caseId={caseId} onDone={() => setProposing(false)} />
        ) : (
          <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setProposing(true)}>
            {t('thread.side.propose')}
          </Button>
        ))}
    </Stack>
  )
}

function OneCall({
  caseId,
  call: { id, proposedBy, proposedAt, bookingLink, note, availability },
  mayAnswer,
}: {
  readonly caseId: string
  readonly call: CallProposal
  readonly mayAnswer: boolean
}) {
  const { t } = useTranslation()
  const { range } = useFormat()
  const [isAnswering, setAnswering] = useState(false)
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={600} className="written">
        {t('thread.side.proposed', { name: proposedBy.name })}
      </Text>
      <Text size="xs" c="dimmed">
        <Moment at={proposedAt} />
      </Text>
      {note && (
        <Text size="sm" className="written">
          {note}
        </Text>
      )}
      {isHttps(bookingLink) && (
        <Anchor href={bookingLink} target="_blank" rel="noreferrer noopener" size="sm">
          {t('thread.side.book')} ({new URL(bookingLink).host}) <ExternalLink size={12} aria-hidden />
        </Anchor>
      )}
      {availability && (
        <div>
          <Text size="sm">{t('thread.side.available', { zone: availability.timeZone })}</Text>
          {availability.ranges.map(({ from, until }) => (
            <Text key={`${from.getTime()} ${until.getTime()}`} size="sm">
              {range(from, until, availability.timeZone)}
            </Text>
          ))}
        </div>
      )}
      {mayAnswer &&
        (isAnswering ? (
          <AvailabilityForm caseId={caseId} callId={id} before={availability} onDone={() => setAnswering(false)} />
        ) : (
          <Button size="xs" variant="default" mt={4} onClick={() => setAnswering(true)}>
            {t(availability ? 'thread.side.changeTimes' : 'thread.side.giveTimes')}
          </Button>
        ))}
    </Stack>
  )
}
