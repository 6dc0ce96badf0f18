import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/empty-state.js'
import { needsSignIn, type Trouble } from './troubles.js'

/** In place of results where no source gave an answer: why, and what to do. */
export function NothingSearched({
  troubles,
  onRetry,
}: {
  readonly troubles: readonly Trouble[]
  readonly onRetry: () => void
}) {
  const { t } = useTranslation()
  const reasons = troubles.map(({ reason }) => reason)
  const canRetry = reasons.some((reason) => reason !== 'forbidden' && !needsSignIn(reason))
  return (
    <EmptyState
      icon={Unplug}
      title={t('workstation.result.nothing.notSearched')}
      hint={troubles.map(({ source, reason }) => (
        <div key={`${source.id} ${reason}`} className="written">
          {t(`workstation.trouble.${reason === 'forbidden' ? 'forbiddenAll' : reason}`, { source: source.name })}
        </div>
      ))}
    >
      {reasons.some(needsSignIn) && (
        <span data-row>
          <Button renderRoot={(props) => <Link to="/integrations" {...props} />}>
            {t('workstation.start.toIntegrations')}
          </Button>
        </span>
      )}
      {canRetry && (
        <span data-row>
          <Button variant="default" onClick={onRetry}>
            {t('workstation.trouble.again')}
          </Button>
        </span>
      )}
    </EmptyState>
  )
}
