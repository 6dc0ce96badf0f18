import { useQuery } from '@tanstack/react-query'
import type { AccountSettings } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { queries } from '../session/clients.js'
import { useMay } from '../session/use-session.js'
import { Fact, FactList } from './fact-list.js'
import { IdleForm } from './idle-form.js'
import { LoadingNote } from './loading-note.js'
import { ReadOnlyNote } from './read-only-note.js'
import { SectionCard } from './section-card.js'

/** Whether the plan includes chat, and when a silent chat ends. */
export function ChatCard({ settings }: { readonly settings: AccountSettings }) {
  const { t } = useTranslation()
  const administers = useMay('cases.administer')
  const mayChat = useMay('chat.use')
  const chat = useQuery({ ...queries.chats.settings(), enabled: mayChat })
  const minutes = chat.data?.customerIdleMinutes
  return (
    <SectionCard title={t('settings.account.chat')}>
      <FactList>
        <Fact name={t('settings.account.inPlan')}>
          {t(settings.chat ? 'settings.account.included' : 'settings.account.notIncluded')}
        </Fact>
        {minutes !== undefined && !administers && (
          <Fact name={t('settings.account.idle')}>{t('settings.account.minutes', { count: minutes })}</Fact>
        )}
      </FactList>
      <ErrorNotice error={chat.error} onRetry={() => chat.refetch()} />
      {chat.isLoading && <LoadingNote />}
      {minutes !== undefined && administers && <IdleForm minutes={minutes} />}
      {!administers && <ReadOnlyNote contact={settings.contact} />}
    </SectionCard>
  )
}
