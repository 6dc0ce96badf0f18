import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { Moment } from '../parts/moment.js'
import { ShowMore } from '../parts/show-more.js'
import { queries } from '../session/clients.js'
import { CaseLink } from './case-link.js'
import { ChatStateBadge } from './chat-state-badge.js'

/** The own chats, newest first. One that lasts can be gone back to. */
export function MyChats() {
  const { t } = useTranslation()
  const found = useInfiniteQuery({ ...queries.chats.list(), refetchInterval: 15_000 })
  const chats = found.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section aria-labelledby="my-chats">
      <Title order={2} size="h4" id="my-chats" mb="xs">
        {t('chat.mine')}
      </Title>
      <ErrorNotice error={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Text role="status">{t('parts.loading')}</Text>}
      {found.isSuccess && chats.length === 0 && <Text c="dimmed">{t('chat.noneYet')}</Text>}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {chats.map((chat) => (
          <Card withBorder component="li" key={chat.id} p="sm">
            <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
              <div style={{ minWidth: 0 }}>
                <Anchor
                  fw={600}
                  className="written"
                  renderRoot={(props) => <Link to="/chat/$chatId" params={{ chatId: chat.id }} {...props} />}
                >
                  {chat.subject}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {t(`chat.entryPoint.${chat.entryPoint}`)} · <Moment at={chat.createdAt} />
                  {chat.agent && ` · ${chat.agent.name}`} · {t('chat.messages', { count: chat.messageCount })}
                </Text>
                {chat.case && (
                  <Text size="sm">
                    {t('chat.caseOf')} <CaseLink of={chat.case} />
                  </Text>
                )}
              </div>
              <ChatStateBadge state={chat.state} />
            </Group>
          </Card>
        ))}
      </Stack>
      <ShowMore query={found} />
    </section>
  )
}
