import { Alert, List, Switch, Text } from '@mantine/core'
import { gapsOf, type Setup } from '@waymark/workstation-search'
import { CircleAlert, UserX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { workstation } from '../../session/clients.js'
import { SectionCard } from '../../settings/section-card.js'
import { changeLatest } from './change-latest.js'
import { reachOf } from './setup-state.js'
import { useSetupWrite } from './use-setup-write.js'

/** Switches an integration on or off, and says what is missing first. */
export function SwitchCard({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation()
  const [isRefused, setRefused] = useState(false)
  const gaps = gapsOf(setup)
  const change = useSetupWrite(setup, (isEnabled: boolean, latest) =>
    changeLatest(
      {
        read: () => workstation.setups.get(setup.id),
        change: (how, ifMatch) => workstation.setups.change(setup.id, how, { ifMatch }),
      },
      latest,
      () => ({ isEnabled }),
    ),
  )
  const shown = change.isPending ? change.variables : setup.isEnabled

  return (
    <SectionCard title={t('integrations.setUp.switchTitle')}>
      <Switch
        label={t('integrations.setUp.switchLabel')}
        description={t('integrations.setUp.switchHint')}
        checked={shown}
        onChange={({ currentTarget: { checked } }) => {
          const isMissing = checked && gaps.length > 0
          setRefused(isMissing)
          if (!isMissing && !change.isPending) change.mutate(checked)
        }}
      />
      {isRefused && gaps.length > 0 && (
        <Alert color="orange" variant="outline" role="alert" icon={<CircleAlert aria-hidden />}>
          <Text size="sm" fw={600}>
            {t('integrations.setUp.switchMissing')}
          </Text>
          <List size="sm">
            {gaps.map((gap) => (
              <List.Item key={gap}>{t(`integrations.setUp.gap.${gap}`)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {setup.isEnabled && reachOf(setup.segment) === 'nobody' && (
        <Text size="sm" role="status">
          <UserX size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('integrations.setUp.switchNobody')}
        </Text>
      )}
      <ErrorNotice error={change.error} />
    </SectionCard>
  )
}
