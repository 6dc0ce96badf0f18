import { Alert, Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Plug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../words/language.js'

/** Says what is not searched since it is not connected here; nothing where everything is. */
export function ConnectNotice({ names }: { readonly names: readonly string[] }) {
  const { t, i18n } = useTranslation()
  if (names.length === 0) return null
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' }).format(names)
  return (
    <Alert variant="outline" color="gray" mt="md" icon={<Plug aria-hidden />}>
      <span className="written">
        {t(names.length === 1 ? 'workstation.start.partly' : 'workstation.start.partlyMany', { names: list })}
      </span>{' '}
      <Anchor component={Link} to="/integrations" inherit>
        {t('workstation.start.toIntegrations')}
      </Anchor>
    </Alert>
  )
}
