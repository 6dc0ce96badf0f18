import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PlugZap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/empty-state.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import { PageTitle } from '../../parts/page-title.js'
import { workstationQueries } from '../../session/clients.js'
import { LoadingNote } from '../../settings/loading-note.js'
import { SectionCard } from '../../settings/section-card.js'
import { NewSetupForm } from './new-setup-form.js'
import { SetupList } from './setup-list.js'

/** The integrations of an account as its administrators see them (WORK-21). */
export function SetupsPage() {
  const { t } = useTranslation()
  const query = useQuery(workstationQueries.setups.list())
  const setups = query.data
  return (
    <>
      <PageTitle title={t('app.setups')} hint={t('integrations.setUp.hint')} />
      <Stack maw={960}>
        <SectionCard title={t('integrations.setUp.list')}>
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
          {query.isPending && <LoadingNote />}
          {setups?.length === 0 && (
            <EmptyState
              icon={PlugZap}
              title={t('integrations.setUp.noneTitle')}
              hint={t('integrations.setUp.noneHint')}
            />
          )}
          {setups !== undefined && setups.length > 0 && <SetupList setups={setups} />}
        </SectionCard>
        <NewSetupForm />
      </Stack>
    </>
  )
}
