import { Box, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Chat, ChatSeat } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { Moment } from '../parts/moment.js'
import { ShowMore } from '../parts/show-more.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'
import { listInterval } from './served-chats.js'

/** Who waits, first in line first; the next one can be taken, or one by name. */
export function WaitingChats({
  seat,
  onTaken,
}: {
  readonly seat: ChatSeat | null | undefined
  readonly onTaken: (chatId: string) => void
}) {
  const { t } = useTranslation()
  const { id: ownId } = usePerson()
  const found = useInfiniteQuery({ ...queries.chats.list({ scope: 'queue' }), refetchInterval: listInterval })
  const take = useAct(queries.chatDesk.take())
  const waiting = found.data?.pages.flatMap(({ items }) => items) ?? []
  const hasPlace = Boolean(seat && seat.chats.length < seat.capacity)
  const begin = (wanted: { readonly chatId?: string }) =>
    take.mutate(wanted, { onSuccess: (chat?: Chat) => chat && onTaken(chat.id) })

  return (
    <Box component="section" aria-labelledby="waiting">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="waiting">
          {t('chat.desk.waiting')}
        </Title>
        <Button
          size="xs"
          disabled={!hasPlace || waiting.length === 0}
          loading={take.isPending}
          onClick={() => begin({})}
        >
          {t('chat.desk.takeNext')}
        </Button>
      </Group>
      <ErrorNotice error={found.error} onRetry={() => found.refetch()} />
      <ErrorNotice error={take.error} />
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {found.isSuccess &&
          (waiting.length === 0
            ? t('chat.desk.noneWaits')
            : hasPlace
              ? t('chat.desk.waits', { count: waiting.length })
              : t(seat ? 'chat.desk.full' : 'chat.desk.signInFirst', { count: waiting.length }))}
      </Text>
      <Stack gap="xs" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {waiting.map((chat) => (
          <Card withBorder component="li" key={chat.id} p="xs">
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <div style={{ minWidth: 0 }}>
                <Text size="sm" fw={500} truncate>
                  {chat.position !== undefined && `${chat.position}. `}
                  {chat.subject}
                </Text>
                <Text size="xs" c="dimmed" truncate>
                  {chat.customer.name} · {chat.account} · <Moment at={chat.createdAt} style="short" />
                </Text>
              </div>
              {chat.customer.id !== ownId && (
                <Button
                  size="xs"
                  variant="default"
                  miw="fit-content"
                  disabled={!hasPlace}
                  aria-label={t('chat.desk.takeNamed', { name: chat.customer.name, subject: chat.subject })}
                  onClick={() => begin({ chatId: chat.id })}
                >
                  {t('chat.desk.take')}
                </Button>
              )}
            </Group>
          </Card>
        ))}
      </Stack>
      <ShowMore query={found} />
    </Box>
  )
}
