import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { MyChats } from './my-chats.js'
import { StartChat } from './start-chat.js'

/** Starts a chat with an agent, and lists the own chats. */
export function ChatPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle title={t('app.chat')} hint={t('chat.hint')} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <div>
          <StartChat />
        </div>
        <MyChats />
      </SimpleGrid>
    </>
  )
}
