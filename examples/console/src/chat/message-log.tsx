import { Box, Group, Paper, Text } from '@mantine/core'
import type { ChatMessage } from '@waymark/cases'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/moment.js'
import type { Unsent } from './use-outbox.js'

/** What was written in a chat; what is new is read out. */
export function MessageLog({
  messages,
  unsent,
  ownId,
  height,
}: {
  readonly messages: readonly ChatMessage[]
  readonly unsent: readonly Unsent[]
  readonly ownId: string
  readonly height: string
}) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const count = messages.length + unsent.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is scrolled to, unless somebody reads further up
  useEffect(() => {
    if (isAtEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [count])

  return (
    <Box
      ref={box}
      role="log"
      aria-label={t('chat.log')}
      tabIndex={0}
      h={height}
      p="xs"
      style={{ overflowY: 'auto', overscrollBehavior: 'contain' }}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40
      }}
    >
      {count === 0 && (
        <Text c="dimmed" size="sm">
          {t('chat.noMessages')}
        </Text>
      )}
      {messages.map(({ id, author, text, createdAt }) => (
        <Box key={id} maw="85%" w="fit-content" ml={author.id === ownId ? 'auto' : 0} mb="xs">
          <Group gap={6} justify={author.id === ownId ? 'flex-end' : 'flex-start'}>
            <Text size="xs" fw={600}>
              {author.id === ownId ? t('chat.you') : author.name}
            </Text>
            <Text size="xs" c="dimmed">
              <Moment at={createdAt} style="short" />
            </Text>
          </Group>
          <Paper
            px="sm"
            py={6}
            bg={
              author.id === ownId
                ? 'var(--mantine-color-indigo-light)'
                : 'light-dark(var(--mantine-color-gray-1), var(--mantine-color-dark-5))'
            }
          >
            <Text size="sm" className="written" c="var(--mantine-color-text)">
              {text}
            </Text>
          </Paper>
        </Box>
      ))}
      {unsent.map(({ id, text }) => (
        <Box key={id} maw="85%" w="fit-content" ml="auto" mb="xs">
          <Text size="xs" c="dimmed" ta="end">
            {t('chat.onItsWay')}
          </Text>
          <Paper px="sm" py={6} withBorder style={{ borderStyle: 'dashed' }}>
            <Text size="sm" className="written">
              {text}
            </Text>
          </Paper>
        </Box>
      ))}
    </Box>
  )
}
