import { Button, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NoIntegrations } from '../../integrations/no-integrations.js'
import { standingsQuery } from '../../integrations/standings.js'
import { EmptyState } from '../../parts/empty-state.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import { ConnectNotice } from './connect-notice.js'
import { RecentRecords } from './recent-records.js'
import { ShortcutExamples } from './shortcut-examples.js'
import classes from './start.module.css'

/** Before anything is searched: what was viewed last, how to search, and what has to be connected first. */
export function StartPanel({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useQuery(standingsQuery)

  if (isPending) {
    return (
      <Stack gap="xs" mt="lg" role="status" aria-label={t('parts.loading')}>
        {[1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height={36} />
        ))}
      </Stack>
    )
  }
  if (!data) return <ErrorNotice error={error} onRetry={() => refetch()} />
  if (data.items.length === 0) return <NoIntegrations contact={data.contact} />
  const connected = data.items.filter(({ standing }) => standing === 'connected')
  const others = data.items.filter(({ standing }) => standing !== 'connected')
  if (connected.length === 0) {
    return (
      <EmptyState icon={Plug} title={t('workstation.start.connectTitle')} hint={t('workstation.start.connectHint')}>
        <Button renderRoot={(props) => <Link to="/integrations" {...props} />}>
          {t('workstation.start.toIntegrations')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <>
      <ConnectNotice names={others.map(({ integration }) => integration.name)} />
      <div className={classes.columns}>
        <RecentRecords />
        <ShortcutExamples onText={onText} />
      </div>
    </>
  )
}
