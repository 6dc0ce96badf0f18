import { Badge, Card, Group, Text, UnstyledButton } from '@mantine/core'
import type { Chat } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { type ReadCounts, unreadOf } from './unread.js'

/** One chat in the list of those that one serves, with what is unread. */
export function ServedChat({
  chat,
  openId,
  onOpen,
  read,
}: {
  readonly chat: Chat
  readonly openId: string
  readonly onOpen: (chatId: string) => void
  readonly read: ReadCounts
}) {
  const { t } = useTranslation()
  const isOpen = chat.id === openId
  const unread = isOpen || chat.state === 'ended' ? 0 : unreadOf(chat, read)
  return (
    <li>
      <UnstyledButton w="100%" onClick={() => onOpen(chat.id)} {...(isOpen && { 'aria-current': 'true' as const })}>
        <Card
          withBorder
          p="xs"
          {...(isOpen && { style: { borderColor: 'var(--mantine-primary-color-filled)', borderInlineStartWidth: 4 } })}
        >
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <div style={{ minWidth: 0 }}>
              <Text size="sm" fw={unread > 0 ? 700 : 500} truncate>
                {chat.subject}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {chat.customer.name} · {chat.account}
              </Text>
            </div>
            {unread > 0 && (
              <Badge color="red.9" variant="filled" tt="none" miw="fit-content">
                {t('chat.desk.unread', { count: unread })}
              </Badge>
            )}
          </Group>
        </Card>
      </UnstyledButton>
    </li>
  )
}
