import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Contact } from '@waymark/workstation-search'
import { Mail, PlugZap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../parts/empty-state.js'
import { useMay } from '../session/use-session.js'
import { ContactLink } from './contact-link.js'

/** In place of the cards where no integration is for this person: whom to ask. */
export function NoIntegrations({ contact }: { readonly contact?: Contact | undefined }) {
  const { t } = useTranslation()
  const administers = useMay('workstation.administer')
  const hint = contact ? t('integrations.list.noneWhom', { name: contact.name }) : t('integrations.list.noneAdmin')
  return (
    <EmptyState
      icon={contact ? Mail : PlugZap}
      title={t('integrations.list.noneTitle')}
      hint={
        <>
          <p>{t('integrations.list.noneHint')}</p>
          {!administers && <p>{hint}</p>}
          {contact && <ContactLink contact={contact} />}
        </>
      }
    >
      {administers && (
        <Button renderRoot={(props) => <Link to="/integrations/set-up" {...props} />}>
          {t('integrations.list.setUp')}
        </Button>
      )}
    </EmptyState>
  )
}
