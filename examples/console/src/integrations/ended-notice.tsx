import { Alert } from '@mantine/core'
import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Ended } from './disconnect-dialog.js'

/** Says what a disconnection did. */
export function EndedNotice({
  ended: { name, removed, revoked },
  onClose,
}: {
  readonly ended: Ended
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const words = [
    t('integrations.list.ended', { count: removed }),
    revoked > 0 ? t('integrations.list.revoked', { count: revoked }) : t('integrations.list.revokedNone'),
    ...(removed > revoked ? [t('integrations.list.rest')] : []),
  ]
  return (
    <Alert
      variant="outline"
      mb="md"
      color="gray"
      role="status"
      icon={<Unplug aria-hidden />}
      title={t('integrations.list.disconnected', { name })}
      withCloseButton
      closeButtonLabel={t('parts.close')}
      onClose={onClose}
    >
      {words.join(' ')}
    </Alert>
  )
}
