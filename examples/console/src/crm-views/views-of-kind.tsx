import { Button, Group, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ViewKind } from '@waymark/workstation-search'
import { ListChecks, TableProperties } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpener } from '../integrations/use-opener.js'
import { EmptyState } from '../parts/empty-state.js'
import { workstationQueries } from '../session/clients.js'
import { needsConnection } from './needs-connection.js'
import { ViewEditor } from './view-editor.js'
import { ViewError } from './view-error.js'
import { ViewPanel } from './view-panel.js'

/** The one or two views of a kind that are on, and the way to choose others. */
export function ViewsOfKind({ integrationId, kind }: { readonly integrationId: string; readonly kind: ViewKind }) {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const opener = useOpener()
  const query = useQuery(workstationQueries.views.choice(integrationId, kind))
  const choice = needsConnection(query.error) ? undefined : query.data
  const labelOf = (id: string) => choice?.offered.find((view) => view.id === id)?.label ?? id

  return (
    <Stack gap="md">
      <ViewError error={query.error} onRetry={() => query.refetch()} />
      {query.isPending && <Skeleton height={320} radius="md" role="status" aria-label={t('parts.loading')} />}
      {choice && choice.offered.length === 0 && (
        <EmptyState icon={TableProperties} title={t('crmViews.noneTitle')} hint={t('crmViews.noneHint')}>
          <Button variant="default" onClick={() => query.refetch()}>
            {t('crmViews.again')}
          </Button>
        </EmptyState>
      )}
      {choice && choice.offered.length > 0 && (
        <Group justify="flex-end">
          <Button
            variant="default"
            leftSection={<ListChecks size={16} aria-hidden />}
            aria-haspopup="dialog"
            onClick={() => {
              opener.remember()
              setEditing(true)
            }}
          >
            {t('crmViews.edit')}
          </Button>
        </Group>
      )}
      {choice?.chosen.map((id) => (
        <ViewPanel key={id} integrationId={integrationId} kind={kind} viewId={id} label={labelOf(id)} />
      ))}
      {isEditing && choice && (
        <ViewEditor
          integrationId={integrationId}
          kind={kind}
          choice={choice}
          onClose={() => {
            setEditing(false)
            opener.giveBack()
          }}
        />
      )}
    </Stack>
  )
}
