import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** For a page that failed to draw. */
export function BrokenPage() {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" align="flex-start" role="alert">
      <Title order={1}>{t('app.broken')}</Title>
      <Text>{t('app.brokenHint')}</Text>
      <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
    </Stack>
  )
}
