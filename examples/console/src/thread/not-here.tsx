import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FolderSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { useMay } from '../session/use-session.js'

/** For a case that does not exist or is not the reader's to see: which of both, nobody is told. */
export function NotHere() {
  const { t } = useTranslation()
  const isEngineer = useMay('cases.work')
  return (
    <Stack gap="xs" align="flex-start" maw={560}>
      <FolderSearch size={32} aria-hidden color="var(--mantine-color-dimmed)" />
      <PageTitle title={t('thread.head.none')} />
      <Text>{t('thread.head.noneHint')}</Text>
      <Anchor renderRoot={(props) => <Link to={isEngineer ? '/desk' : '/cases'} {...props} />}>
        {t(isEngineer ? 'thread.head.toDesk' : 'thread.head.toCases')}
      </Anchor>
    </Stack>
  )
}
