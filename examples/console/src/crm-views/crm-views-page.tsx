import { NativeSelect, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ViewKind, viewKinds } from '@waymark/workstation-search'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { standingsQuery } from '../integrations/standings.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { PageTitle } from '../parts/page-title.js'
import { LoadingNote } from '../settings/loading-note.js'
import { NotConnected } from './not-connected.js'
import { ViewsOfKind } from './views-of-kind.js'

/** The list views of Salesforce that a person has chosen, kind by kind (WORK-10, WORK-11). */
export function CrmViewsPage() {
  const { t } = useTranslation()
  const query = useQuery(standingsQuery)
  const [chosenId, setChosenId] = useState<string>()
  const items = query.data?.items ?? []
  const connected = items.filter(({ standing }) => standing === 'connected')
  const chosen = items.find(({ integration }) => integration.id === chosenId) ?? connected[0] ?? items[0]

  return (
    <>
      <PageTitle title={t('app.crmViews')} hint={t('crmViews.hint')}>
        {items.length > 1 && chosen && (
          <NativeSelect
            aria-label={t('crmViews.integration')}
            value={chosen.integration.id}
            data={items.map(({ integration: { id, name } }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setChosenId(currentTarget.value)}
          />
        )}
      </PageTitle>
      <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      {query.isPending && <LoadingNote />}
      {query.data && chosen?.standing !== 'connected' && <NotConnected item={chosen} />}
      {chosen?.standing === 'connected' && <Kinds key={chosen.integration.id} integrationId={chosen.integration.id} />}
    </>
  )
}

function Kinds({ integrationId }: { readonly integrationId: string }) {
  const { t } = useTranslation()
  const search = useSearch({ from: '/crm-views' })
  const navigate = useNavigate()
  const kind: ViewKind = viewKinds.find((one) => one === search.kind) ?? 'account'
  return (
    <Tabs
      value={kind}
      onChange={(value) => navigate({ to: '/crm-views', search: value === null ? {} : { kind: value } })}
      keepMounted={false}
    >
      <Tabs.List mb="md" aria-label={t('crmViews.kinds')}>
        {viewKinds.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`crmViews.kind.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {viewKinds.map((one) => (
        <Tabs.Panel key={one} value={one}>
          <ViewsOfKind integrationId={integrationId} kind={one} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
