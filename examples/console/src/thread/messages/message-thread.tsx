import { Button, Center, Group, Loader, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ChevronUp, MessageSquare } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { cases, queries } from '../../session/clients.js'
import { calmText } from '../calm-text.js'
import { useWholeList } from '../use-whole-list.js'
import { MessageItem } from './message-item.js'
import { useArrivals } from './use-arrivals.js'

const atOnce = 25

/** All that was said in a case, oldest first; of a long conversation the newest part, and earlier ones on demand. */
export function MessageThread({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { queryKey } = queries.messages.list(caseId)
  const { data: messages, error } = useWholeList(queryKey, (options) => cases.messages.list(caseId, options))
  // Counted from the beginning, so that what arrives does not push the oldest shown one away.
  const [first, setFirst] = useState<number>()
  const end = useRef<HTMLDivElement>(null)
  const { arrived, isBelow } = useArrivals(messages, end)
  const total = messages?.length ?? 0
  const start = first ?? Math.max(total - atOnce, 0)
  const toEnd = () => end.current?.scrollIntoView({ block: 'end' })

  return (
    <Stack component="section" gap="sm" aria-labelledby="thread-title">
      <Group justify="space-between">
        <Title order={2} size="h4" id="thread-title">
          {t('thread.messages.title')}
        </Title>
        {total > 5 && (
          <Button size="compact-sm" variant="default" leftSection={<ArrowDown size={14} aria-hidden />} onClick={toEnd}>
            {t('thread.messages.newest')}
          </Button>
        )}
      </Group>
      <ErrorNotice error={error} onRetry={() => cache.resetQueries({ queryKey })} />
      {!messages && !error && (
        <Center p="md">
          <Loader size="sm" aria-label={t('parts.loading')} />
        </Center>
      )}
      {messages && total === 0 && <NoMessages />}
      {start > 0 && (
        <Button
          variant="default"
          leftSection={<ChevronUp size={16} aria-hidden />}
          onClick={() => setFirst(Math.max(start - atOnce, 0))}
        >
          {t('thread.messages.earlier', { count: Math.min(start, atOnce) })}
        </Button>
      )}
      {messages?.slice(start).map((message) => (
        <MessageItem key={message.id} caseId={caseId} message={message} />
      ))}
      <div ref={end} style={{ height: 1, scrollMarginBottom: 24 }} />
      {isBelow && (
        <Center pos="sticky" bottom={12} style={{ zIndex: 1 }}>
          <Button size="compact-md" radius="xl" leftSection={<ArrowDown size={14} aria-hidden />} onClick={toEnd}>
            {t('thread.messages.arrivedBelow')}
          </Button>
        </Center>
      )}
      <VisuallyHidden role="log" aria-live="polite">
        {arrived && (
          <span key={arrived.id}>
            {t(arrived.audience === 'engineers' ? 'thread.messages.arrivedNote' : 'thread.messages.arrived', {
              name: calmText(arrived.author.name),
            })}
          </span>
        )}
      </VisuallyHidden>
    </Stack>
  )
}

function NoMessages() {
  const { t } = useTranslation()
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" c="dimmed">
      <MessageSquare size={20} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <div>
        <Text size="sm" fw={600}>
          {t('thread.messages.none')}
        </Text>
        <Text size="sm">{t('thread.messages.noneHint')}</Text>
      </div>
    </Group>
  )
}
