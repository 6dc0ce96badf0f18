import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'

/** TO BE WRITTEN. */
export function NewCasePage() {
  const { t } = useTranslation()
  return <PageTitle title={t('app.newCase')} />
}
