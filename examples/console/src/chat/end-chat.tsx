import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'

/** Ends a chat, once it was asked for and confirmed. */
export function EndChat({ chatId }: { readonly chatId: string }) {
  const { t } = useTranslation()
  const [isOpen, { open, close }] = useDisclosure()
  const end = useAct(queries.chats.end(chatId))
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        {t('chat.end')}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t('chat.endTitle')}>
        <Stack>
          <Text>{t('chat.endHint')}</Text>
          <ErrorNotice error={end.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('chat.goOn')}
            </Button>
            <Button color="red.9" loading={end.isPending} onClick={() => end.mutate(undefined, { onSuccess: close })}>
              {t('chat.end')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
