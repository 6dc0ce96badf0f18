import { Box, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { ShowMore } from '../parts/show-more.js'
import { queries } from '../session/clients.js'
import { ServedChat } from './served-chat.js'
import type { ReadCounts } from './unread.js'

/** How often lists that nobody announces are read again, in milliseconds. */
export const listInterval = 4_000

/** The chats that one serves now, and those that one served. */
export function ServedChats(chosen: {
  readonly openId: string
  readonly onOpen: (chatId: string) => void
  readonly read: ReadCounts
}) {
  const { t } = useTranslation()
  const active = useInfiniteQuery({
    ...queries.chats.list({ scope: 'served', state: ['active'] }),
    refetchInterval: listInterval,
  })
  const ended = useInfiniteQuery({ ...queries.chats.list({ scope: 'served', state: ['ended'] }) })
  return (
    <Box component="section" aria-labelledby="served" mb="lg">
      <Title order={2} size="h4" id="served" mb="xs">
        {t('chat.desk.served')}
      </Title>
      <ErrorNotice error={active.error} onRetry={() => active.refetch()} />
      {active.data?.pages[0]?.items.length === 0 && <Text c="dimmed">{t('chat.desk.noneServed')}</Text>}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {active.data?.pages
          .flatMap(({ items }) => items)
          .map((chat) => (
            <ServedChat key={chat.id} chat={chat} {...chosen} />
          ))}
      </Stack>
      <ShowMore query={active} />
      {(ended.data?.pages[0]?.items.length ?? 0) > 0 && (
        <Box component="details" mt="sm">
          <summary>{t('chat.desk.ended')}</summary>
          <Stack gap="xs" mt="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {ended.data?.pages
              .flatMap(({ items }) => items)
              .map((chat) => (
                <ServedChat key={chat.id} chat={chat} {...chosen} />
              ))}
          </Stack>
          <ShowMore query={ended} />
        </Box>
      )}
    </Box>
  )
}
