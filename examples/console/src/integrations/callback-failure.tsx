import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { isRefused, isWaymarkError } from '@waymark/core'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { usePerson } from '../session/use-session.js'
import { faultOf, isWorthAnotherTry } from './callback-state.js'
import { ContactLink } from './contact-link.js'
import { tabSignIns } from './tab-sign-ins.js'
import { useConnect } from './use-connect.js'

interface Shown {
  /** Why it failed; undefined where another person began it. */
  readonly error?: unknown
  readonly onRetry: () => void
}

/** Says why a sign-in was not completed, and how to go on. */
export function CallbackFailure({ error, onRetry }: Shown) {
  const { t } = useTranslation()
  const { name } = usePerson()
  const begun = tabSignIns.begun()
  const fault = error === undefined ? 'other_person' : faultOf(error)
  const isRetried = error !== undefined && isWorthAnotherTry(faultOf(error))
  const { contactName, contactEmail } = isRefused(error) ? error.facts : {}
  const contact =
    fault === 'not_available' && typeof contactName === 'string' && typeof contactEmail === 'string'
      ? { name: contactName, email: contactEmail }
      : undefined
  const hint = contact
    ? t('integrations.callback.hint.not_available_whom', { name: contact.name })
    : t(`integrations.callback.hint.${fault}`, { name, began: begun?.personName ?? '' })

  return (
    <Stack gap="md" maw={680}>
      <Alert
        color="red"
        variant="outline"
        role="alert"
        icon={<CircleAlert aria-hidden />}
        title={t(`integrations.callback.fault.${fault}`)}
      >
        <Stack gap={6}>
          <Text size="sm">{hint}</Text>
          {contact && (
            <Text size="sm">
              <ContactLink contact={contact} />
            </Text>
          )}
          {isWaymarkError(error) && (
            <Text size="xs" c="dimmed">
              {error.requestId
                ? t('parts.quote', { code: error.code, requestId: error.requestId })
                : t('parts.code', { code: error.code })}
            </Text>
          )}
        </Stack>
      </Alert>
      <Group gap="xs">
        {isRetried && <Button onClick={onRetry}>{t('parts.again')}</Button>}
        {begun && fault !== 'not_available' && (
          <BeginAgain id={begun.integrationId} name={begun.name} isFirst={!isRetried} />
        )}
        <Button variant="default" renderRoot={(props) => <Link to="/integrations" {...props} />}>
          {t('integrations.callback.toIntegrations')}
        </Button>
      </Group>
    </Stack>
  )
}

function BeginAgain({
  isFirst,
  ...integration
}: {
  readonly id: string
  readonly name: string
  /** Whether nothing better can be done. */
  readonly isFirst: boolean
}) {
  const { t } = useTranslation()
  const { connect, isBusy, isUnsafe, error } = useConnect(integration)
  return (
    <>
      <BusyButton {...(!isFirst && { variant: 'default' })} isBusy={isBusy} onClick={connect}>
        {t('integrations.callback.beginAgain', { name: integration.name })}
      </BusyButton>
      <ErrorNotice error={error} />
      {isUnsafe && <Text size="sm">{t('integrations.list.unsafe')}</Text>}
    </>
  )
}
