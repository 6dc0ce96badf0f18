import { loginUrlOf, readDomain } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'

/** Says what is kept of an address while it is typed. */
export function DomainHint({ typed }: { readonly typed: string }) {
  const { t } = useTranslation()
  const host = readDomain(typed)
  if (host === undefined) return <span>{t('integrations.setUp.field.domainHint')}</span>
  return (
    <span role="status">
      {t('integrations.setUp.field.domainKept', { host })}
      {'. '}
      {t('integrations.setUp.field.domainLogin', { address: loginUrlOf(host) })}
    </span>
  )
}
