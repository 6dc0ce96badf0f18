import { Stack, Text, Title } from '@mantine/core'
import type { AssistantReport, AttemptOutcome } from '@waymark/cases'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { attemptsOf, type Outcomes } from './attempts.js'
import { Finding } from './finding.js'
import { Note } from './note.js'
import { OpenTicket } from './open-ticket.js'

/** The causes that were found, each with a fix to try and how it went. Once all were tried, the report can become a ticket. */
export function Diagnosis({ report }: { readonly report: AssistantReport }) {
  const { t } = useTranslation()
  const [outcomes, setOutcomes] = useState<Outcomes>({})
  const solve = useAct(queries.assistant.solve(report.id))
  const { diagnosis, element } = report
  return (
    <Stack gap="sm">
      {diagnosis.length === 0 ? (
        <Note icon={<CircleCheck aria-hidden />} title={t('assistant.nothingFound')}>
          {t('assistant.nothingFoundHint')}
        </Note>
      ) : (
        <>
          <Title order={3} size="h5">
            {t('assistant.found', { count: diagnosis.length })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('assistant.tryHint')}
          </Text>
        </>
      )}
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {diagnosis.map((finding) => (
          <Finding
            key={finding.cause}
            finding={finding}
            element={element}
            outcome={outcomes[finding.cause]}
            isSolving={solve.isPending}
            onHelped={() => finding.cause !== 'unknown' && solve.mutate(finding.cause)}
            onOutcome={(outcome: AttemptOutcome) => setOutcomes({ ...outcomes, [finding.cause]: outcome })}
          />
        ))}
      </Stack>
      <ErrorNotice error={solve.error} />
      <OpenTicket reportId={report.id} attempts={attemptsOf(diagnosis, outcomes)} />
    </Stack>
  )
}
