import { Card, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { Moment } from '../parts/moment.js'
import { ShowMore } from '../parts/show-more.js'
import { queries } from '../session/clients.js'
import { causeWords } from './cause-words.js'
import { ReportStateBadge } from './report-state-badge.js'

/** The own reports, newest first; one that is open can be gone on with. */
export function MyReports({ onOpen }: { readonly onOpen: (reportId: string) => void }) {
  const { t } = useTranslation()
  const found = useInfiniteQuery(queries.assistant.reports())
  const reports = found.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section aria-labelledby="my-reports">
      <Title order={2} size="h4" id="my-reports" mb="xs">
        {t('assistant.mine')}
      </Title>
      <ErrorNotice error={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Text role="status">{t('parts.loading')}</Text>}
      {found.isSuccess && reports.length === 0 && <Text c="dimmed">{t('assistant.noneYet')}</Text>}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {reports.map(({ id, element: { item }, state, diagnosis, ticket, createdAt }) => (
          <li key={id}>
            <UnstyledButton w="100%" onClick={() => onOpen(id)}>
              <Card withBorder p="sm">
                <Group justify="space-between" gap="xs">
                  <div style={{ flex: '1 1 220px', minWidth: 0 }}>
                    <Text fw={600} className="written">
                      {item.name ?? item.id ?? t('parts.unknown')}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {t(`parts.item.${item.kind}`)} · <Moment at={createdAt} /> ·{' '}
                      {diagnosis.length === 0
                        ? t('assistant.nothingFound')
                        : diagnosis.map(({ cause, text }) => causeWords(cause)?.cause ?? text).join(' ')}
                      {ticket && ` · ${ticket.number}`}
                    </Text>
                  </div>
                  <ReportStateBadge state={state} />
                </Group>
              </Card>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
      <ShowMore query={found} />
    </section>
  )
}
