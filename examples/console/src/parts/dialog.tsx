import { Modal, type ModalRootProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A dialog over the page, with its title and a way out. */
export function Dialog({
  title,
  size = 'md',
  opened = true,
  onClose,
  children,
}: {
  readonly title: string
  /** Default: true, for one that is drawn only while it is open. */
  readonly opened?: boolean
  readonly size?: NonNullable<ModalRootProps['size']>
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        {/* A header of its own would count as a second banner of the page. */}
        <Modal.Header {...{ component: 'div' }}>
          <Modal.Title fw={650} fz="lg" className="written">
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={t('parts.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
