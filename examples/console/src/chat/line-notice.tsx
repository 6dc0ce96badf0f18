import { Alert, Group, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import type { LineState } from './use-line.js'

/** Says that the line is lost and taken up again, or that it is lost for good; nothing while it stands. */
export function LineNotice({ line, error }: LineState) {
  const { t } = useTranslation()
  if (error) return <ErrorNotice error={error} onRetry={() => window.location.reload()} />
  return (
    <div role="status" aria-label={t('chat.lineName')}>
      {line === 'broken' && (
        <Alert color="orange" variant="outline" p="xs">
          <Group gap="xs" wrap="nowrap">
            <Loader size="xs" aria-hidden />
            <Text size="sm">{t('chat.reconnecting')}</Text>
          </Group>
        </Alert>
      )}
    </div>
  )
}
