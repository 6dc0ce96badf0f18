import { Tabs } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { type Case, caseStates } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import type { CaseColumn } from '../cases/list/case-columns.js'
import { CaseFilters } from '../cases/list/case-filters.js'
import { CaseResults } from '../cases/list/case-results.js'
import { countFilters } from '../cases/list/case-search.js'
import { useFilters } from '../cases/list/use-filters.js'
import { PageTitle } from '../parts/page-title.js'
import { usePerson } from '../session/use-session.js'
import { EmptyQueue } from './empty-queue.js'
import { type QueueView, queueFilter, queueViews } from './queue-view.js'
import { TakeButton } from './take-button.js'

const columnsOf: Readonly<Record<QueueView, readonly CaseColumn[]>> = {
  unassigned: ['number', 'subject', 'state', 'priority', 'account', 'requester', 'filed', 'action'],
  mine: ['number', 'subject', 'state', 'priority', 'account', 'requester', 'filed', 'updated'],
  all: ['number', 'subject', 'state', 'priority', 'account', 'requester', 'assignee', 'filed', 'action'],
}

/** New cases come by themselves; lists cannot be followed live. In milliseconds. */
const refreshEvery = 15_000

const drawTake = (found: Case) => <TakeButton found={found} />

/** The engineer's queue: what nobody has, what is the reader's, and all. */
export function QueuePage() {
  const { t } = useTranslation()
  const { id } = usePerson()
  const search = useSearch({ from: '/desk' })
  const { change } = useFilters()
  const view = search.view ?? 'unassigned'
  const order = search.order ?? 'oldest'
  const setView = (next: QueueView) => change({ view: next === 'unassigned' ? undefined : next })

  return (
    <>
      <PageTitle title={t('app.queue')} hint={t('desk.queueHint')} />
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(next) => setView(queueViews.find((one) => one === next) ?? 'unassigned')}
      >
        <Tabs.List mb="sm" aria-label={t('desk.views')}>
          {queueViews.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`desk.view.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {queueViews.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <CaseResults
              filters={<CaseFilters search={search} states={caseStates} />}
              filter={queueFilter(one, search, id)}
              columns={columnsOf[one]}
              order={order}
              onOrder={(next) => change({ order: next === 'oldest' ? undefined : next })}
              action={one === 'mine' ? undefined : drawTake}
              refreshEvery={refreshEvery}
              empty={<EmptyQueue view={one} isFiltered={countFilters(search) > 0} onView={setView} />}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}
