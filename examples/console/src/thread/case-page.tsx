import './thread.css'
import { Grid, Group, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Case } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { queries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'
import { Composer } from './composer/composer.js'
import { CaseFacts } from './head/case-facts.js'
import { CaseHead } from './head/case-head.js'
import { ReportView } from './head/report-view.js'
import { useFollow } from './live/use-follow.js'
import { MessageThread } from './messages/message-thread.js'
import { NotHere } from './not-here.js'
import { roleIn } from './role.js'
import { SidePanel } from './side/side-panel.js'
import { ActionBar } from './state/action-bar.js'

/** One case: how it stands, what was said, and what the reader can do about it. */
export function CasePage() {
  const { t } = useTranslation()
  const { caseId } = useParams({ from: '/cases/$caseId' })
  const { data: found, error, refetch } = useQuery(queries.cases.get(caseId))
  if (isWaymarkError(error, 'not_found') || isWaymarkError(error, 'validation_failed')) return <NotHere />
  if (found) return <OneCase key={found.id} found={found} />
  if (error) return <ErrorNotice error={error} onRetry={refetch} />
  return (
    <Group role="status" gap="sm">
      <Loader size="sm" aria-hidden />
      <Text c="dimmed">{t('thread.head.loading')}</Text>
    </Group>
  )
}

function OneCase({ found }: { readonly found: Case }) {
  const role = roleIn(usePerson(), found)
  const live = useFollow(found.id)
  return (
    <>
      <CaseHead found={found} live={live} />
      <ActionBar found={found} role={role} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <CaseFacts found={found} />
            <ReportView report={found.report} />
            <MessageThread caseId={found.id} />
            <Composer found={found} role={role} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <SidePanel found={found} role={role} />
        </Grid.Col>
      </Grid>
    </>
  )
}
