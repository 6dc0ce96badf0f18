import { Button, Group, List, Stack } from '@mantine/core'
import type { Integration } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { Dialog } from '../parts/dialog.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { workstationQueries } from '../session/clients.js'

/** What came of a disconnection. */
export interface Ended {
  readonly name: string
  /** How many sign-ins are no more. */
  readonly removed: number
  /** How many of them Salesforce has revoked. */
  readonly revoked: number
}

/** Asks before it ends every sign-in of the person to an integration. */
export function DisconnectDialog({
  integration: { id, name },
  onClose,
  onEnded,
}: {
  readonly integration: Integration
  readonly onClose: () => void
  readonly onEnded: (ended: Ended) => void
}) {
  const { t } = useTranslation()
  const disconnect = useAct(workstationQueries.integrations.disconnect())
  return (
    <Dialog title={t('integrations.list.dialogTitle', { name })} onClose={onClose}>
      <Stack gap="md">
        <List size="sm" spacing={6}>
          <List.Item>{t('integrations.list.dialogFirst', { name })}</List.Item>
          <List.Item>{t('integrations.list.dialogSecond')}</List.Item>
          <List.Item>{t('integrations.list.dialogThird')}</List.Item>
        </List>
        <ErrorNotice error={disconnect.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('parts.cancel')}
          </Button>
          <BusyButton
            color="red.9"
            isBusy={disconnect.isPending}
            onClick={() => disconnect.mutate(id, { onSuccess: (done) => onEnded({ name, ...done }) })}
          >
            {t('integrations.list.disconnectGo')}
          </BusyButton>
        </Group>
      </Stack>
    </Dialog>
  )
}
