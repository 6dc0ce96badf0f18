import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Chat } from '@waymark/cases'
import { FilePlus2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.js'
import { ChatCaseForm } from './chat-case-form.js'

/** Turns a chat into a case; nothing for one that has its case. */
export function ChatCase({ chat }: { readonly chat: Chat }) {
  const { t } = useTranslation()
  const [isOpen, { open, close }] = useDisclosure()
  if (chat.case) return null
  return (
    <>
      <Button variant="default" size="xs" onClick={open} leftSection={<FilePlus2 size={14} aria-hidden />}>
        {t('chat.toCase')}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t('chat.toCase')} size="lg">
        <ChatCaseForm chat={chat} onClose={close} />
      </Dialog>
    </>
  )
}
