import { Group, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Says that something is being read. */
export function LoadingNote() {
  const { t } = useTranslation()
  return (
    <Group role="status" gap="xs" py="sm">
      <Loader size="sm" />
      <Text size="sm">{t('parts.loading')}</Text>
    </Group>
  )
}
