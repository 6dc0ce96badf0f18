import { Badge, Card, Group, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { OneChat } from './one-chat.js'
import { useLiveChat } from './use-live-chat.js'

/** The chat that is open at the desk. What is shown of it counts as read while the window is looked at. */
export function DeskChat({
  chatId,
  onRead,
}: {
  readonly chatId: string
  readonly onRead: (chatId: string, count: number) => void
}) {
  const { t } = useTranslation()
  const live = useLiveChat(chatId)
  const heading = useRef<HTMLHeadingElement>(null)
  const { chat, messages } = live
  const count = messages.length

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const note = () => {
      if (document.visibilityState === 'visible') onRead(chatId, count)
    }
    note()
    document.addEventListener('visibilitychange', note)
    return () => document.removeEventListener('visibilitychange', note)
  }, [chatId, count, onRead])

  return (
    <Card withBorder component="section" aria-labelledby="desk-chat">
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <Title order={2} size="h4" id="desk-chat" ref={heading} tabIndex={-1} className="written">
          {chat?.subject ?? t('parts.loading')}
        </Title>
        {chat && (
          <Badge variant="outline" color="gray" tt="none" miw="fit-content">
            {t(`chat.entryPoint.${chat.entryPoint}`)}
          </Badge>
        )}
      </Group>
      {chat && (
        <Text size="sm" c="dimmed" mb="xs">
          {chat.customer.name} · {chat.account}
        </Text>
      )}
      <OneChat chatId={chatId} live={live} height="max(220px, calc(100dvh - 480px))" />
    </Card>
  )
}
