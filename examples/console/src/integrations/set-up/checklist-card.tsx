import { Alert, Progress, Stack, Switch, Tabs, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Setup, type SetupWay, setupWays } from '@waymark/workstation-search'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { workstationQueries } from '../../session/clients.js'
import { LoadingNote } from '../../settings/loading-note.js'
import { SectionCard } from '../../settings/section-card.js'
import styles from './checklist.module.css'
import { ChecklistStepItem } from './checklist-step-item.js'
import { ManifestFiles } from './manifest-files.js'
import { progressOf, showSteps } from './step-progress.js'
import { useTicks } from './use-ticks.js'

/** What the administrator does at Salesforce, step by step, in either way. */
export function ChecklistCard({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation()
  const [way, setWay] = useState<SetupWay>('external_client_app')
  const [localhost, setLocalhost] = useState(false)
  return (
    <SectionCard title={t('integrations.setUp.checklist.title')} hint={t('integrations.setUp.checklist.hint')}>
      <Tabs value={way} onChange={(value) => setWay(setupWays.find((one) => one === value) ?? way)} keepMounted={false}>
        <Tabs.List aria-label={t('integrations.setUp.checklist.way')}>
          {setupWays.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`integrations.setUp.checklist.ways.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {setupWays.map((one) => (
          <Tabs.Panel key={one} value={one} pt="md">
            <Way setup={setup} way={one} localhost={localhost} onLocalhost={setLocalhost} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </SectionCard>
  )
}

function Way({
  setup,
  way,
  localhost,
  onLocalhost,
}: {
  readonly setup: Setup
  readonly way: SetupWay
  readonly localhost: boolean
  readonly onLocalhost: (isOn: boolean) => void
}) {
  const { t } = useTranslation()
  const query = useQuery({
    ...workstationQueries.setups.checklist(setup.id, { way, localhost }),
    placeholderData: keepPreviousData,
  })
  const { ticks, tick, error } = useTicks(setup)
  const steps = showSteps(query.data?.steps ?? [], ticks)
  const { done, total, percent } = progressOf(steps)
  const words = t('integrations.setUp.checklist.progress', { done, total })

  return (
    <Stack gap="md">
      {way === 'connected_app' ? (
        <Alert color="orange" variant="outline" icon={<TriangleAlert aria-hidden />}>
          {t('integrations.setUp.checklist.wayHint.connected_app')}
        </Alert>
      ) : (
        <Text size="sm">{t('integrations.setUp.checklist.wayHint.external_client_app')}</Text>
      )}
      <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      {query.isPending && <LoadingNote />}
      {total > 0 && (
        <>
          <div>
            <Text size="sm" fw={600} role="status">
              {words}
              {done === total && ` · ${t('integrations.setUp.checklist.complete')}`}
            </Text>
            <Progress.Root size="sm" mt={4}>
              <Progress.Section value={percent} aria-label={words} />
            </Progress.Root>
          </div>
          <ErrorNotice error={error} />
          <ol className={styles.steps}>
            {steps.map((step) => (
              <ChecklistStepItem key={step.id} step={step} onTick={(isDone) => tick({ stepId: step.id, isDone })} />
            ))}
          </ol>
        </>
      )}
      <Switch
        label={t('integrations.setUp.checklist.localhost')}
        description={t('integrations.setUp.checklist.localhostHint')}
        checked={localhost}
        onChange={({ currentTarget }) => onLocalhost(currentTarget.checked)}
      />
      {way === 'external_client_app' && <ManifestFiles integrationId={setup.id} localhost={localhost} />}
    </Stack>
  )
}
