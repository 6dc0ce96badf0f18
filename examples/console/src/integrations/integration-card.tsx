import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { Cloud } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { Moment } from '../parts/moment.js'
import { Fact, FactList } from '../settings/fact-list.js'
import { AskedScopes } from './asked-scopes.js'
import { livingSignIns } from './standing.js'
import { StandingBadge } from './standing-badge.js'
import type { StandingIntegration } from './standings.js'
import { useConnect } from './use-connect.js'

const connectWords = { not_connected: 'connect', expired: 'reconnect', elsewhere: 'connectHere' } as const

/** One integration: how it stands here, and what can be done. */
export function IntegrationCard({
  item: { integration, standing },
  onDisconnect,
}: {
  readonly item: StandingIntegration
  readonly onDisconnect: () => void
}) {
  const { t } = useTranslation()
  const title = useId()
  const { id, name, domain, connections } = integration
  const { connect, isBusy, isLeaving, isUnsafe, error } = useConnect({ id, name })
  const signIns = livingSignIns(integration)
  const [since] = signIns

  return (
    <Card withBorder component="section" aria-labelledby={title}>
      <Stack gap="sm" h="100%">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
            <Cloud size={20} aria-hidden style={{ flexShrink: 0 }} />
            <Title order={2} size="h4" id={title} className="written">
              {name}
            </Title>
          </Group>
          <StandingBadge standing={standing} />
        </Group>
        <Text size="sm">{t(`integrations.list.standingHint.${standing}`)}</Text>
        <FactList>
          <Fact name={t('integrations.list.address')}>{domain}</Fact>
          {since && (
            <Fact name={t('integrations.list.since')}>
              <Moment at={since} />
              {signIns.length > 1 && (
                <Text size="sm" c="dimmed">
                  {t('integrations.list.sinceMany', { count: signIns.length })}
                </Text>
              )}
            </Fact>
          )}
        </FactList>
        <AskedScopes />
        <ErrorNotice error={error} onRetry={connect} />
        {isUnsafe && (
          <Alert color="red" variant="outline" role="alert">
            {t('integrations.list.unsafe')}
          </Alert>
        )}
        <Group gap="xs" mt="auto">
          {standing !== 'connected' && (
            <BusyButton isBusy={isBusy} onClick={connect}>
              {t(`integrations.list.${connectWords[standing]}`, { name })}
            </BusyButton>
          )}
          {connections.length > 0 && (
            <Button variant="default" onClick={onDisconnect}>
              {t('integrations.list.disconnect', { name })}
            </Button>
          )}
          <Text size="sm" c="dimmed" role="status">
            {isLeaving && t('integrations.list.connecting')}
          </Text>
        </Group>
      </Stack>
    </Card>
  )
}
