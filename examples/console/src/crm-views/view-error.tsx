import { Anchor, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { needsConnection } from './needs-connection.js'

/** What went wrong with a view, and the way to the integrations where only that helps. */
export function ViewError({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  if (!error) return null
  const isConnecting = needsConnection(error)
  return (
    <Stack gap="xs">
      <ErrorNotice error={error} {...(!isConnecting && { onRetry })} />
      {isConnecting && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/integrations" {...props} />}>
          {t('crmViews.toIntegrations')}
        </Anchor>
      )}
    </Stack>
  )
}
