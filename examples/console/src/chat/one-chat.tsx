import { Box, Group, Paper, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../session/use-session.js'
import { CaseLink } from './case-link.js'
import { ChatCase } from './chat-case.js'
import { ChatStatus } from './chat-status.js'
import { Composer } from './composer.js'
import { EndChat } from './end-chat.js'
import { LineNotice } from './line-notice.js'
import { MessageLog } from './message-log.js'
import { mayWrite, sideOf } from './thread.js'
import type { LiveChat } from './use-live-chat.js'
import { useOutbox } from './use-outbox.js'

/** One chat: how it stands, what was written, and what can be done. For either side. */
export function OneChat({
  chatId,
  live,
  height = 'max(220px, calc(100dvh - 400px))',
}: {
  readonly chatId: string
  readonly live: LiveChat
  readonly height?: string
}) {
  const { t } = useTranslation()
  const { id } = usePerson()
  const outbox = useOutbox(chatId, live.add)
  const { chat, messages, line, error, typing } = live
  const { again } = outbox
  // What could not be sent goes out with the line, and after a reload; its key keeps it from being posted twice.
  useEffect(() => {
    if (line === 'standing') again()
  }, [line, again])
  if (!chat) return error ? <LineNotice line={line} error={error} /> : <Text role="status">{t('parts.loading')}</Text>
  const side = sideOf(chat, id)
  const other = side === 'agent' ? chat.customer.name : chat.agent?.name
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Box style={{ flex: '1 1 220px', minWidth: 0 }}>
          <ChatStatus chat={chat} side={side} />
        </Box>
        <Group gap="xs">
          {side && <ChatCase chat={chat} />}
          {mayWrite(chat, side) && <EndChat chatId={chatId} />}
        </Group>
      </Group>
      {chat.case && (
        <Text size="sm">
          {t(chat.state === 'ended' ? 'chat.inCase' : 'chat.goesToCase')} <CaseLink of={chat.case} />
        </Text>
      )}
      <LineNotice line={line} error={error} />
      <Paper withBorder>
        <MessageLog messages={messages} unsent={outbox.unsent} ownId={id} height={height} />
        <Text size="xs" c="dimmed" px="xs" pb={4} mih={20} aria-live="polite">
          {typing && other && chat.state === 'active' ? t('chat.typing', { name: other }) : ''}
        </Text>
      </Paper>
      {mayWrite(chat, side) ? (
        <Composer chatId={chatId} outbox={outbox} />
      ) : (
        <Text size="sm" c="dimmed">
          {t(chat.state === 'ended' ? 'chat.stays' : side ? 'chat.wentBack' : 'chat.lookOn')}
        </Text>
      )}
      {chat.state === 'active' && (
        <Text size="xs" c="dimmed">
          {t(side === 'customer' ? 'chat.idleRule' : 'chat.idleRuleThere', { minutes: chat.customerIdleMinutes })}
        </Text>
      )}
    </Stack>
  )
}
