import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Plug, RefreshCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StandingIntegration } from '../integrations/standings.js'
import { EmptyState } from '../parts/empty-state.js'

/** In place of views where nothing is connected on this device: what to do. */
export function NotConnected({ item }: { readonly item?: StandingIntegration | undefined }) {
  const { t } = useTranslation()
  const isAgain = item !== undefined && item.standing !== 'not_connected'
  const words = item ? (isAgain ? 'reconnect' : 'notConnected') : 'notAvailable'
  return (
    <EmptyState
      icon={isAgain ? RefreshCcw : Plug}
      title={t(`crmViews.${words}`)}
      hint={t(`crmViews.${words}Hint`, { name: item?.integration.name ?? '' })}
    >
      <Button renderRoot={(props) => <Link to="/integrations" {...props} />}>{t('crmViews.toIntegrations')}</Button>
    </EmptyState>
  )
}
