import { ActionIcon, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { isWaymarkError } from '@waymark/core'
import { CircleAlert, Upload, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.js'
import { uploadWords } from './upload-words.js'
import type { Sending, Uploads } from './use-uploads.js'

/** Files on their way, with progress and a way to call them off; those that did not arrive, with the reason. */
export function SendingList({ uploads }: { readonly uploads: Uploads }) {
  if (uploads.sendings.length === 0) return null
  return (
    <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {uploads.sendings.map((sending) => (
        <li key={sending.id}>
          {sending.error === undefined ? (
            <OnItsWay sending={sending} uploads={uploads} />
          ) : (
            <Failed sending={sending} uploads={uploads} />
          )}
        </li>
      ))}
    </Stack>
  )
}

interface Part {
  readonly sending: Sending
  readonly uploads: Uploads
}

function OnItsWay({ sending: { id, file, share }, uploads }: Part) {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const percent = Math.round(share * 100)
  return (
    <Group gap="xs" wrap="nowrap">
      <Upload size={14} aria-hidden />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" className="written">
          {file.name} ({bytes(file.size)})
        </Text>
        <Progress.Root size="sm">
          <Progress.Section value={percent} aria-label={t('thread.composer.sending', { name: file.name })} />
        </Progress.Root>
      </div>
      <Text size="xs" c="dimmed">
        {t('thread.composer.percent', { percent })}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('thread.composer.cancelUpload', { name: file.name })}
        onClick={() => uploads.cancel(id)}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

function Failed({ sending, uploads }: Part) {
  const { t } = useTranslation()
  const { file, error, id } = sending
  // Sent once more, a refused file would be refused once more.
  const canRetry = !isWaymarkError(error) || error.retryable
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" role="alert">
      <CircleAlert size={16} color="var(--mantine-color-error)" aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" className="written">
          {file.name}
        </Text>
        <Text size="sm" c="var(--mantine-color-error)" className="written">
          {uploadWords(t, file.name, error)}
        </Text>
      </div>
      {canRetry && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('thread.composer.retryUpload', { name: file.name })}
          onClick={() => uploads.retry(sending)}
        >
          {t('parts.again')}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('thread.composer.removeFile', { name: file.name })}
        onClick={() => uploads.cancel(id)}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
