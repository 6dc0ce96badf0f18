import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Goes to the form that files a case. */
export function NewCaseButton() {
  const { t } = useTranslation()
  return (
    <Button renderRoot={(props) => <Link to="/cases/new" {...props} />} leftSection={<Plus size={16} aria-hidden />}>
      {t('app.newCase')}
    </Button>
  )
}
