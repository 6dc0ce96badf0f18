import { Alert, Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './filing.module.css'

/** For a draft whose earlier try got through, although nobody heard of it, and that was changed since. */
export function AlreadyFiled({ onFileAnother }: { readonly onFileAnother: () => void }) {
  const { t } = useTranslation()
  return (
    <Alert
      color="orange"
      classNames={{ title: classes.warning }}
      variant="outline"
      role="alert"
      icon={<CircleAlert aria-hidden />}
      title={t('cases.alreadyFiled')}
    >
      <Text size="sm">{t('cases.alreadyFiledHint')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" renderRoot={(props) => <Link to="/cases" {...props} />}>
          {t('cases.toMyCases')}
        </Button>
        <Button size="xs" variant="default" onClick={onFileAnother}>
          {t('cases.fileAnother')}
        </Button>
      </Group>
    </Alert>
  )
}
