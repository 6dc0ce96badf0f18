import { Anchor, Grid, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Setup } from '@waymark/workstation-search'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { PageTitle } from '../../parts/page-title.js'
import { workstationQueries } from '../../session/clients.js'
import { LoadingNote } from '../../settings/loading-note.js'
import { AppForm } from './app-form.js'
import { ChecklistCard } from './checklist-card.js'
import { RemoveCard } from './remove-card.js'
import { SegmentCard } from './segment-card.js'
import { setupStateOf } from './setup-state.js'
import { SetupStateBadge } from './setup-state-badge.js'
import { SwitchCard } from './switch-card.js'

/** Where an administrator sets one integration up: the checklist, the app, and for whom it is (WORK-21, WORK-22). */
export function SetupPage() {
  const { t } = useTranslation()
  const { integrationId } = useParams({ strict: false })
  const query = useQuery(workstationQueries.setups.get(integrationId ?? ''))
  const setup = query.data
  return (
    <>
      <Anchor
        size="sm"
        mb={4}
        display="inline-block"
        renderRoot={(props) => <Link to="/integrations/set-up" {...props} />}
      >
        <ArrowLeft size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('integrations.setUp.back')}
      </Anchor>
      <PageTitle
        title={setup?.name ?? t('app.setups')}
        hint={
          setup && (
            <Group gap="xs" mt={4}>
              <SetupStateBadge setup={setup} />
              {t(`integrations.setUp.stateHint.${setupStateOf(setup)}`)}
            </Group>
          )
        }
      />
      {!setup && <ErrorNotice error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <LoadingNote />}
      {setup && <Parts key={setup.id} setup={setup} />}
    </>
  )
}

function Parts({ setup }: { readonly setup: Setup }) {
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <ChecklistCard setup={setup} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="md">
          <SwitchCard setup={setup} />
          <AppForm setup={setup} />
          <SegmentCard setup={setup} />
          <RemoveCard setup={setup} />
        </Stack>
      </Grid.Col>
    </Grid>
  )
}
