import { ActionIcon, Group, Text } from '@mantine/core'
import { Paperclip, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.js'
import type { DraftFile } from './draft.js'

/** The files that go with the message, ready to be sent. */
export function DraftFiles({
  files,
  onRemove,
}: {
  readonly files: readonly DraftFile[]
  readonly onRemove: (id: string) => void
}) {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  if (files.length === 0) return null
  return (
    <Group gap="xs" component="ul" m={0} p={0} aria-label={t('thread.composer.files')} style={{ listStyle: 'none' }}>
      {files.map(({ id, name, size }) => (
        <Group
          key={id}
          component="li"
          gap={4}
          wrap="nowrap"
          px={8}
          bd="1px solid var(--mantine-color-default-border)"
          bdrs="md"
        >
          <Paperclip size={14} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm" className="written" lineClamp={1}>
            {name}
          </Text>
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {bytes(size)}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('thread.composer.removeFile', { name })}
            onClick={() => onRemove(id)}
          >
            <X size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Group>
  )
}
