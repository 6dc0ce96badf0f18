import { ActionIcon, Alert, Card, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { maximumViewRows, type ViewKind, type ViewSort } from '@waymark/workstation-search'
import { Info, RefreshCw, Table2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { EmptyState } from '../parts/empty-state.js'
import { Moment } from '../parts/moment.js'
import { workstationQueries } from '../session/clients.js'
import styles from './crm-views.module.css'
import { needsConnection } from './needs-connection.js'
import { SortFields } from './sort-fields.js'
import { ViewError } from './view-error.js'
import { ViewTable } from './view-table.js'

/** One view that is on: its rows, live, with its own columns and labels. */
export function ViewPanel({
  integrationId,
  kind,
  viewId,
  label,
}: {
  readonly integrationId: string
  readonly kind: ViewKind
  readonly viewId: string
  readonly label: string
}) {
  const { t } = useTranslation()
  const title = useId()
  const [asked, setAsked] = useState<ViewSort>()
  const query = useInfiniteQuery({
    ...workstationQueries.views.rows(integrationId, { kind, id: viewId }, asked),
    placeholderData: keepPreviousData,
  })
  const data = needsConnection(query.error) ? undefined : query.data
  const pages = data?.pages ?? []
  const columns = pages[0]?.columns ?? []
  // The application may show a row on two pages when something was changed in between.
  const rows = [...new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row])).values()]
  const sort = asked ?? pages[0]?.sort
  const name = pages[0]?.label ?? label
  const isBusy = query.isFetching && !query.isFetchingNextPage

  return (
    <Card withBorder component="section" aria-labelledby={title} padding="md">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs" align="flex-start">
          <div style={{ minWidth: 0, flex: '1 1 200px' }}>
            <Title order={2} size="h4" id={title} className="written">
              {name}
            </Title>
            <Text size="sm" c="dimmed" component="div" role="status" mih={22}>
              {data && (
                <>
                  {t('crmViews.rows', { count: rows.length })}
                  {' · '}
                  {t('crmViews.readAt')} <Moment at={new Date(query.dataUpdatedAt)} style="short" />
                </>
              )}
            </Text>
          </div>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('crmViews.refresh', { view: name })}
            title={t('crmViews.refresh', { view: name })}
            aria-disabled={isBusy}
            onClick={() => !isBusy && query.refetch()}
          >
            <RefreshCw size={16} aria-hidden className={isBusy ? styles.turning : undefined} />
          </ActionIcon>
        </Group>
        <ViewError error={query.error} onRetry={() => query.refetch()} />
        {query.isPending && (
          <Stack gap={8} className={styles.waiting} role="status" aria-label={t('parts.loading')}>
            {Array.from({ length: 6 }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: all alike, and never moved
              <Skeleton key={at} height={28} />
            ))}
          </Stack>
        )}
        {data && rows.length === 0 && (
          <EmptyState icon={Table2} title={t('crmViews.noRowsTitle')} hint={t('crmViews.noRowsHint')} />
        )}
        {rows.length > 0 && (
          <>
            <SortFields columns={columns} sort={sort} onSort={setAsked} />
            <ViewTable
              integrationId={integrationId}
              kind={kind}
              name={name}
              columns={columns}
              rows={rows}
              sort={sort}
              isStale={query.isPlaceholderData}
              onSort={setAsked}
            />
            {query.hasNextPage && (
              <BusyButton
                variant="default"
                style={{ alignSelf: 'center' }}
                isBusy={query.isFetchingNextPage}
                onClick={() => query.fetchNextPage()}
              >
                {t('crmViews.moreRows', { view: name })}
              </BusyButton>
            )}
          </>
        )}
        {pages.at(-1)?.isCut && (
          <Alert variant="outline" color="gray" icon={<Info aria-hidden />} role="status">
            {t('crmViews.cut', { count: maximumViewRows })}
          </Alert>
        )}
      </Stack>
    </Card>
  )
}
