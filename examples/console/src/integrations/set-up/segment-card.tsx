import { useQuery } from '@tanstack/react-query'
import type { Setup } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { workstationQueries } from '../../session/clients.js'
import { LoadingNote } from '../../settings/loading-note.js'
import { SectionCard } from '../../settings/section-card.js'
import { SegmentForm } from './segment-form.js'

/** For whom an integration is (WORK-22). */
export function SegmentCard({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation()
  const query = useQuery(workstationQueries.setups.audiences())
  return (
    <SectionCard title={t('integrations.setUp.field.segmentTitle')} hint={t('integrations.setUp.field.segmentHint')}>
      <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      {query.isPending && <LoadingNote />}
      {query.data && <SegmentForm setup={setup} choices={query.data} />}
    </SectionCard>
  )
}
