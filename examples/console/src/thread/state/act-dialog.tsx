import { Button, Group, Stack, Text } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.js'
import { ActNotice } from './act-notice.js'

/** A dialog that asks what a change needs to know. */
export function ActDialog({
  title,
  hint,
  go,
  act,
  size = 'md',
  onSubmit,
  onReload,
  onClose,
  children,
}: {
  readonly title: string
  readonly hint?: string
  /** The words of the button that does it. */
  readonly go: string
  readonly act: { readonly isPending: boolean; readonly error: unknown; reset(): void }
  readonly size?: 'md' | 'lg'
  readonly onSubmit: () => void
  readonly onReload: () => Promise<void>
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A portal's events reach the forms that stand around it in the tree.
    event.stopPropagation()
    onSubmit()
  }
  const reload = async () => {
    await onReload()
    act.reset()
  }
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {hint && (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          )}
          {children}
          <ActNotice error={act.error} onReload={reload} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts.cancel')}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {go}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
