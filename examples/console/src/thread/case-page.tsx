import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'

/** TO BE WRITTEN. */
export function CasePage() {
  const { t } = useTranslation()
  return <PageTitle title={t('app.myCases')} />
}
