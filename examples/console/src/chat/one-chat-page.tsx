import { Anchor } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { OneChat } from './one-chat.js'
import { useLiveChat } from './use-live-chat.js'

/** The page of one chat. */
export function OneChatPage() {
  const { chatId } = useParams({ from: '/chat/$chatId' })
  return <ShownChat key={chatId} chatId={chatId} />
}

function ShownChat({ chatId }: { readonly chatId: string }) {
  const { t } = useTranslation()
  const live = useLiveChat(chatId)
  return (
    <div style={{ maxWidth: 860 }}>
      <Anchor renderRoot={(props) => <Link to="/chat" {...props} />} size="sm">
        {t('chat.allChats')}
      </Anchor>
      <PageTitle
        title={live.chat?.subject ?? t('app.chat')}
        hint={live.chat && live.chat.state !== 'ended' && t('chat.keepOpen')}
      />
      <OneChat chatId={chatId} live={live} />
    </div>
  )
}
