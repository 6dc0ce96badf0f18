import { Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RecentRecord } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { workstationQueries } from '../../session/clients.js'
import { KindIcon } from '../results/kind-icon.js'
import { opensHintId, RecordLink } from '../results/record-link.js'
import classes from './start.module.css'

/** What the reader opened last, as the applications remember it. */
export function RecentRecords() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useQuery(workstationQueries.records.recent())
  return (
    <section aria-labelledby="recent-heading">
      <VisuallyHidden id={opensHintId}>{t('workstation.result.opens')}</VisuallyHidden>
      <Title order={2} size="h5" id="recent-heading">
        {t('workstation.start.recent')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t(data?.length === 0 ? 'workstation.start.noRecent' : 'workstation.start.recentHint')}
      </Text>
      {isPending && (
        <Stack gap={6}>
          {[1, 2, 3, 4, 5, 6].map((row) => (
            <Skeleton key={row} height={28} />
          ))}
        </Stack>
      )}
      {!data && <ErrorNotice error={error} onRetry={() => refetch()} />}
      {data && data.length > 0 && (
        <ul className={classes.recent}>
          {data.map((record) => (
            <RecentRow key={`${record.sourceId} ${record.recordId}`} record={record} />
          ))}
        </ul>
      )}
    </section>
  )
}

function RecentRow({ record: { sourceId, kind, recordId, name, link } }: { readonly record: RecentRecord }) {
  const { t } = useTranslation()
  return (
    <li className={classes.recentRow} data-row>
      <KindIcon kind={kind} />
      <RecordLink link={link} record={kind === 'unknown' ? undefined : { sourceId, kind, recordId }}>
        <span className={`written ${classes.recentName}`}>{name}</span>
      </RecordLink>
      <Text component="span" size="xs" c="dimmed" className={classes.recentKind}>
        {t(`workstation.one.${kind}`)}
      </Text>
    </li>
  )
}
