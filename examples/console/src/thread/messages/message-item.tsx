import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import type { Message } from '@waymark/cases'
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../parts/moment.js'
import { PersonAvatar } from '../../parts/person-avatar.js'
import { usePerson } from '../../session/use-session.js'
import { calmText } from '../calm-text.js'
import { FileList } from '../file-list.js'
import { WrittenText } from './written-text.js'

/** One message: who, from which side and by which way, when, the text as written, and its files. */
export function MessageItem({ caseId, message }: { readonly caseId: string; readonly message: Message }) {
  const { t } = useTranslation()
  const { id } = usePerson()
  const { author, channel, audience, text, quoted, attachments, createdAt } = message
  const isNote = audience === 'engineers'
  const name = calmText(author.name)
  return (
    <Paper
      component="article"
      withBorder
      p="sm"
      aria-label={t(isNote ? 'thread.messages.note' : 'thread.messages.message', { name })}
      {...(isNote && { className: 'thread-note' })}
    >
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <PersonAvatar name={author.name} />
        <Stack gap={6} style={{ flex: 1, minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600} size="sm" className="written">
              {author.name}
              {author.id === id && ` (${t('thread.messages.you')})`}
            </Text>
            <Badge size="sm" variant="outline" tt="none" color={author.side === 'engineer' ? 'indigo' : 'gray'}>
              {t(`thread.messages.sides.${author.side}`)}
            </Badge>
            {isNote && (
              <Badge
                size="sm"
                variant="filled"
                color="yellow"
                tt="none"
                autoContrast
                leftSection={<Lock size={10} aria-hidden />}
              >
                {t('thread.messages.internal')}
              </Badge>
            )}
            <Text size="xs" c="dimmed">
              {t(`thread.messages.channels.${channel}`)} · <Moment at={createdAt} />
            </Text>
          </Group>
          {isNote && (
            <Text size="xs" c="dimmed">
              {t('thread.messages.internalHint')}
            </Text>
          )}
          <WrittenText text={text} />
          {quoted !== undefined && (
            <details>
              <Text component="summary" size="xs" c="dimmed" style={{ cursor: 'pointer' }}>
                {t('thread.messages.quoted')}
              </Text>
              <Text
                component="div"
                c="dimmed"
                mt={4}
                pl="sm"
                bd="0"
                style={{ borderLeft: '2px solid var(--mantine-color-default-border)' }}
              >
                <WrittenText text={quoted} />
              </Text>
            </details>
          )}
          {attachments.length > 0 && (
            <FileList caseId={caseId} files={attachments} label={t('thread.messages.files')} />
          )}
        </Stack>
      </Group>
    </Paper>
  )
}
