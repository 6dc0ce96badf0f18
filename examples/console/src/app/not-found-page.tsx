import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** For an address that shows nothing. */
export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Stack gap="xs">
      <Title order={1}>{t('app.notFound')}</Title>
      <Text>{t('app.notFoundHint')}</Text>
      <Anchor component={Link} to="/cases">
        {t('app.home')}
      </Anchor>
    </Stack>
  )
}
