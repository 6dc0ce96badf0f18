import { Group, type MantineSize, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A dialog. The library's own would make its header a second banner of the page. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 'md',
  children,
}: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: MantineSize
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body pt="md">
          <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
            <Modal.Title fz="lg" fw={650} className="written">
              {title}
            </Modal.Title>
            <Modal.CloseButton aria-label={t('parts.close')} />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
