import { Alert, Button, Card, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleX, Radar } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { PageTitle } from '../parts/page-title.js'
import { queries } from '../session/clients.js'
import { CopyTextButton } from './copy-text-button.js'
import { LoadingNote } from './loading-note.js'
import { NetworkTable } from './network-table.js'
import { verdictOf } from './probe-verdict.js'
import { useProbe } from './use-probe.js'

/** The domains that a network must allow, and whether this one does. */
export function NetworkPage() {
  const { t } = useTranslation()
  const query = useQuery(queries.network.domains())
  const { probed, start } = useProbe()
  const domains = query.data ?? []
  const verdict = verdictOf(domains, probed)
  const isTesting = verdict !== undefined && verdict.done < verdict.all
  const allowed = domains.filter(({ retired }) => !retired).map(({ domain }) => domain)
  const missing = verdict?.missing ?? []

  return (
    <>
      <PageTitle title={t('app.network')} hint={t('settings.network.hint')}>
        {domains.length > 0 && (
          <>
            <CopyTextButton text={allowed.join('\n')} label={t('settings.network.copy')} />
            <Button
              leftSection={<Radar size={16} aria-hidden />}
              aria-disabled={isTesting}
              onClick={() => !isTesting && start(domains)}
            >
              {t('settings.network.test')}
            </Button>
          </>
        )}
      </PageTitle>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('settings.network.testHint')}
        </Text>
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        {query.isPending && <LoadingNote />}
        <div role="status">
          {isTesting && (
            <Text size="sm" mb={4}>
              {t('settings.network.progress', { done: verdict.done, all: verdict.all })}
            </Text>
          )}
          {verdict && !isTesting && (
            <Alert
              variant="outline"
              color={missing.length === 0 ? 'teal' : 'red'}
              icon={missing.length === 0 ? <CircleCheck aria-hidden /> : <CircleX aria-hidden />}
            >
              {missing.length === 0
                ? t('settings.network.ready')
                : t('settings.network.notReady', { count: missing.length, domains: missing.join(', ') })}
            </Alert>
          )}
        </div>
        {isTesting && (
          <Progress value={(100 * verdict.done) / verdict.all} aria-label={t('settings.network.test')} animated />
        )}
        {domains.length > 0 && (
          <Card withBorder padding="sm">
            <NetworkTable domains={domains} probed={probed} />
          </Card>
        )}
      </Stack>
    </>
  )
}
