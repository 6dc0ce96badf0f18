import { Alert, Group, Loader, Text } from '@mantine/core'
import type { Chat, ChatSide } from '@waymark/cases'
import { CircleCheck, CircleOff, Clock, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../words/language.js'
import { formatTime } from './format-time.js'
import { type StatusWords, statusOf } from './status.js'

/** How a chat stands: the place in line, who is there, whose line is lost, when it ends by itself, and why it ended. */
export function ChatStatus({ chat, side }: { readonly chat: Chat; readonly side: ChatSide | undefined }) {
  const { t, i18n } = useTranslation()
  const { state, idleEndsAt, lostLines } = chat
  const icons = {
    waiting: <Clock size={16} aria-hidden />,
    active: <CircleCheck size={16} aria-hidden />,
    ended: <CircleOff size={16} aria-hidden />,
    unknown: <Clock size={16} aria-hidden />,
  }
  const words = ({ key, ...values }: StatusWords) => t(`chat.status.${key}`, values)
  const other = side === 'agent' ? 'customer' : 'agent'
  const isLost = state !== 'ended' && lostLines.includes(other)
  return (
    <div role="status" aria-label={t('chat.statusName')}>
      <Group gap={6} wrap="nowrap" align="center">
        {state === 'waiting' && side === 'customer' ? <Loader size={14} aria-hidden /> : icons[state]}
        <Text size="sm" fw={600}>
          {words(statusOf(chat, side))}
        </Text>
      </Group>
      {isLost && (
        <Alert color="orange" variant="outline" mt={6} p="xs" icon={<TriangleAlert aria-hidden />}>
          {t(`chat.lost.${other}`, { name: other === 'agent' ? chat.agent?.name : chat.customer.name })}
        </Alert>
      )}
      {idleEndsAt && state === 'active' && (
        <Alert color="orange" variant="outline" mt={6} p="xs" icon={<TriangleAlert aria-hidden />}>
          {t(side === 'customer' ? 'chat.idle.own' : 'chat.idle.other', {
            time: formatTime(idleEndsAt, localeOf(i18n.language)),
            name: chat.customer.name,
          })}
        </Alert>
      )}
    </div>
  )
}
