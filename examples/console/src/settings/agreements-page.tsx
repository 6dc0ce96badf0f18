import { EmptyState, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { FileSignature, ScrollText } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeOfDay } from '../demo/demo-state.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { PageTitle } from '../parts/page-title.js'
import { queries } from '../session/clients.js'
import { useMay } from '../session/use-session.js'
import { AgreementCard } from './agreement-card.js'
import { LoadingNote } from './loading-note.js'
import { OperateAgreements } from './operate-agreements.js'
import { SectionCard } from './section-card.js'
import { VersionList } from './version-list.js'

/** The agreements of the caller's accounts and the versions of the SLA; operations add to both. */
export function AgreementsPage() {
  const { t } = useTranslation()
  const operates = useMay('cases.operate')
  const heading = useId()
  const agreements = useQuery(queries.agreements.list())
  const versions = useQuery(queries.agreements.versions())
  const now = useTimeOfDay()()
  const published = versions.data ?? []

  return (
    <>
      <PageTitle title={t('app.agreements')} hint={t('settings.agreements.hint')} />
      <Stack gap="md" maw={900}>
        {operates && versions.data && <OperateAgreements versions={published} />}
        <Stack component="section" gap="xs" aria-labelledby={heading}>
          <Title order={2} size="h4" id={heading}>
            {t('settings.agreements.agreements')}
          </Title>
          <ErrorNotice error={agreements.error} onRetry={() => agreements.refetch()} />
          {agreements.isPending && <LoadingNote />}
          {agreements.data?.length === 0 && (
            <EmptyState
              py="lg"
              icon={<FileSignature size={32} aria-hidden />}
              title={t('settings.agreements.none')}
              description={t('settings.agreements.noneHint')}
            />
          )}
          {agreements.data && agreements.data.length > 0 && (
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {agreements.data.toReversed().map((agreement) => (
                <AgreementCard
                  key={agreement.id}
                  agreement={agreement}
                  versions={published}
                  now={now}
                  opened={agreements.data.length === 1}
                />
              ))}
            </Stack>
          )}
        </Stack>
        <SectionCard title={t('settings.agreements.versions')} hint={t('settings.agreements.versionsHint')}>
          <ErrorNotice error={versions.error} onRetry={() => versions.refetch()} />
          {versions.isPending && <LoadingNote />}
          {versions.data?.length === 0 && (
            <EmptyState
              py="lg"
              icon={<ScrollText size={32} aria-hidden />}
              title={t('settings.agreements.noVersions')}
              description={t('settings.agreements.noVersionsHint')}
            />
          )}
          {published.length > 0 && <VersionList versions={published} />}
        </SectionCard>
      </Stack>
    </>
  )
}
