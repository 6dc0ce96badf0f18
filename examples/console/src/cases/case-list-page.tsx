import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'

/** TO BE WRITTEN. */
export function MyCasesPage() {
  const { t } = useTranslation()
  return <PageTitle title={t('app.myCases')} />
}

/** TO BE WRITTEN. */
export function TeamCasesPage() {
  const { t } = useTranslation()
  return <PageTitle title={t('app.teamCases')} />
}
