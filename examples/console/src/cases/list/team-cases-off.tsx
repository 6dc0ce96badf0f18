import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { isRefused } from '@waymark/core'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/empty-state.js'
import { useMay } from '../../session/use-session.js'

/** Says that the account has team cases off, and whom to ask. */
export function TeamCasesOff({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const isAdmin = useMay('cases.administer')
  const { contactName: name, contactEmail: email } = isRefused(error) ? error.facts : {}
  const whom = (
    <>
      <p>{t('cases.teamOffHint')}</p>
      {isAdmin && t('cases.youCan')}
      {!isAdmin && !email && t('cases.askAdmin')}
      {!isAdmin && email && (
        <>
          {t('cases.askContact')} {name}, <Anchor href={`mailto:${String(email)}`}>{email}</Anchor>
        </>
      )}
    </>
  )
  return (
    <EmptyState icon={Users} title={t('cases.teamOff')} hint={whom}>
      {isAdmin && <Button renderRoot={(props) => <Link to="/account" {...props} />}>{t('cases.toSettings')}</Button>}
      <Button variant="default" renderRoot={(props) => <Link to="/cases" {...props} />}>
        {t('cases.toMine')}
      </Button>
    </EmptyState>
  )
}
