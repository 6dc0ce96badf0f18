import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { PageTitle } from '../parts/page-title.js'
import { queries } from '../session/clients.js'
import { useMay, usePerson } from '../session/use-session.js'
import { ChatCard } from './chat-card.js'
import { LoadingNote } from './loading-note.js'
import { PlanCard } from './plan-card.js'
import { SharingCard } from './sharing-card.js'

/** What the own account has set; its admins change it, and operations set the plans of accounts. */
export function AccountPage() {
  const { t } = useTranslation()
  const { account } = usePerson()
  const operates = useMay('cases.operate')
  const settings = useQuery(queries.accounts.settings())
  return (
    <>
      <PageTitle title={t('app.account')} hint={t('settings.account.hint', { account })} />
      <Stack maw={760}>
        <ErrorNotice error={settings.error} onRetry={() => settings.refetch()} />
        {settings.isPending && <LoadingNote />}
        {settings.data && (
          <>
            <SharingCard settings={settings.data} />
            <ChatCard settings={settings.data} />
          </>
        )}
        {operates && <PlanCard />}
      </Stack>
    </>
  )
}
