import { ActionIcon, Button, Group, Progress, Text } from '@mantine/core'
import { CircleAlert, CircleCheck, FileIcon, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fileState, whyNot } from './file-words.js'
import type { FileRow } from './uploads.js'

/** One file: how far it is, why it was refused, and what can be done with it. */
export function FileLine({
  row,
  onRemove,
  onRetry,
}: {
  readonly row: FileRow
  readonly onRemove: () => void
  readonly onRetry: () => void
}) {
  const { t, i18n } = useTranslation()
  const { name, size, sent, state } = row
  const isOnItsWay = state === 'waiting' || state === 'sending' || state === 'checking'
  const isAmiss = state === 'refused' || state === 'failed'
  const Icon = isAmiss ? CircleAlert : state === 'done' ? CircleCheck : FileIcon
  return (
    <li>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Icon
          size={18}
          aria-hidden
          style={{ flex: 'none', marginTop: 2 }}
          {...(isAmiss && { color: 'var(--mantine-color-error)' })}
        />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" className="written" lineClamp={2}>
            {name}
          </Text>
          <Text size="xs" c={isAmiss ? 'var(--mantine-color-error)' : 'dimmed'}>
            {fileState(t, row, i18n.language)}
          </Text>
          {isOnItsWay && (
            <Progress.Root size="sm" mt={4}>
              <Progress.Section
                // A bar of no width would not be there for whoever looks for it.
                value={size === 0 ? 100 : Math.max(1, (100 * sent) / size)}
                animated={state === 'checking'}
                aria-label={t('cases.progress', { name })}
              />
            </Progress.Root>
          )}
          {isAmiss && (
            <Text size="sm" mt={2}>
              {whyNot(t, row)}
            </Text>
          )}
        </div>
        {state === 'failed' && (
          <Button size="compact-sm" variant="default" aria-label={t('cases.retryFile', { name })} onClick={onRetry}>
            {t('parts.again')}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(isOnItsWay ? 'cases.cancelFile' : 'cases.removeFile', { name })}
          onClick={onRemove}
        >
          <X size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  )
}
