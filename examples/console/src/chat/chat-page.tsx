import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'

/** TO BE WRITTEN. */
export function ChatPage() {
  const { t } = useTranslation()
  return <PageTitle title={t('app.chat')} />
}
