import { Alert, Button, List, Text } from '@mantine/core'
import { isRefused, isWaymarkError } from '@waymark/core'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { errorWords } from './error-words.js'

/** Says what went wrong and what to do; nothing where nothing went wrong. */
export function ErrorNotice({
  error,
  onRetry,
}: {
  readonly error: unknown
  /** Offers to try again. */
  readonly onRetry?: () => void
}) {
  const { t } = useTranslation()
  if (!error || isWaymarkError(error, 'aborted')) return null
  const faults = isRefused(error) ? error.faults : []
  return (
    <Alert color="red" variant="outline" role="alert" icon={<CircleAlert aria-hidden />} title={errorWords(t, error)}>
      {faults.length > 0 && (
        <List size="sm">
          {faults.map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>
              {path} {message}
            </List.Item>
          ))}
        </List>
      )}
      {isWaymarkError(error) && (
        <Text size="xs" c="dimmed">
          {error.requestId
            ? t('parts.quote', { code: error.code, requestId: error.requestId })
            : t('parts.code', { code: error.code })}
        </Text>
      )}
      {onRetry && (
        <Button size="xs" variant="default" mt="xs" onClick={onRetry}>
          {t('parts.again')}
        </Button>
      )}
    </Alert>
  )
}
