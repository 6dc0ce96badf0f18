import { Button, Grid, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { ArrowLeft } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { DeskChat } from './desk-chat.js'
import { LineNotice } from './line-notice.js'
import { SeatPanel } from './seat-panel.js'
import { ServedChats } from './served-chats.js'
import { noteRead, type ReadCounts } from './unread.js'
import { useKept } from './use-kept.js'
import { useSeat } from './use-seat.js'
import { WaitingChats } from './waiting-chats.js'

/** The desk of an agent: the own seat, who waits, the chats that one serves, and the one that is open beside them. */
export function ChatDeskPage() {
  const { t } = useTranslation()
  const { seat, line, error } = useSeat()
  const [openId, setOpenId] = useKept('chat-desk.open', '')
  const [keptRead, keepRead] = useKept<ReadCounts>('chat-desk.read', {})
  const [read, setRead] = useState(keptRead)
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const showsChat = openId !== ''

  const onRead = useCallback(
    (chatId: string, count: number) =>
      setRead((known) => {
        const next = noteRead(known, chatId, count)
        if (next !== known) keepRead(next)
        return next
      }),
    [keepRead],
  )

  return (
    <>
      <PageTitle title={t('app.chatDesk')} hint={seat ? t('chat.desk.stay') : t('chat.desk.hint')} />
      <LineNotice line={line} error={error} />
      <Grid gap="lg">
        {(!isNarrow || !showsChat) && (
          <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
            <SeatPanel seat={seat} />
            <ServedChats openId={openId} onOpen={setOpenId} read={read} />
            <WaitingChats seat={seat} onTaken={setOpenId} />
          </Grid.Col>
        )}
        {(!isNarrow || showsChat) && (
          <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
            {isNarrow && (
              <Button
                variant="default"
                size="xs"
                mb="xs"
                leftSection={<ArrowLeft size={14} aria-hidden />}
                onClick={() => setOpenId('')}
              >
                {t('chat.desk.back')}
              </Button>
            )}
            {showsChat ? (
              <DeskChat key={openId} chatId={openId} onRead={onRead} />
            ) : (
              <Text c="dimmed">{t('chat.desk.choose')}</Text>
            )}
          </Grid.Col>
        )}
      </Grid>
    </>
  )
}
