import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.js'
import { Moment } from '../../parts/moment.js'

/** Files the case; says where the draft is, and forgets it. */
export function DraftBar({
  savedAt,
  isKept,
  isFiling,
  onDiscard,
}: {
  readonly savedAt: number | undefined
  readonly isKept: boolean
  readonly isFiling: boolean
  readonly onDiscard: () => void
}) {
  const { t } = useTranslation()
  const [isAsking, { open, close }] = useDisclosure()
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="xs">
        <Button type="submit" loading={isFiling}>
          {t('cases.file')}
        </Button>
        {savedAt !== undefined && (
          <Button variant="subtle" color="gray" leftSection={<Trash2 size={16} aria-hidden />} onClick={open}>
            {t('cases.discard')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {!isKept && t('cases.notKeeping')}
        {isKept && savedAt !== undefined && (
          <>
            {t('cases.kept')} <Moment at={new Date(savedAt)} style="short" />
          </>
        )}
      </Text>
      <Dialog opened={isAsking} onClose={close} title={t('cases.discardSure')}>
        <Text size="sm">{t('cases.discardHint')}</Text>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            {t('parts.cancel')}
          </Button>
          <Button color="red.9" onClick={onDiscard}>
            {t('cases.discard')}
          </Button>
        </Group>
      </Dialog>
    </Group>
  )
}
