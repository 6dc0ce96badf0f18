import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { caseStates } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import type { CaseColumn } from './list/case-columns.js'
import { CaseFilters } from './list/case-filters.js'
import { CaseResults } from './list/case-results.js'
import { countFilters, filterOf } from './list/case-search.js'
import { EmptyList } from './list/empty-list.js'
import { NewCaseButton } from './list/new-case-button.js'
import { TeamCasesOff } from './list/team-cases-off.js'
import { useFilters } from './list/use-filters.js'

const tabs = ['open', 'resolved'] as const
const statesOf = { open: ['new', 'open', 'waiting_on_customer'], resolved: [] } as const
const columnsOf: Readonly<Record<(typeof tabs)[number], readonly CaseColumn[]>> = {
  open: ['number', 'subject', 'state', 'priority', 'updated', 'channel'],
  resolved: ['number', 'subject', 'resolution', 'priority', 'filed', 'closed', 'channel'],
}
const teamColumns: readonly CaseColumn[] = ['number', 'subject', 'state', 'priority', 'requester', 'updated', 'channel']

/** The cases that the reader filed or follows: what is open, and what was resolved. */
export function MyCasesPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/cases' })
  const navigate = useNavigate({ from: '/cases' })
  const { change } = useFilters()
  const order = search.order ?? 'newest'
  const tab = search.tab ?? 'open'
  // No open case is closed: a state that the tab cannot have is not asked for.
  const { state, ...rest } = search
  const filters = tab === 'open' && state !== 'closed' ? search : rest

  return (
    <>
      <PageTitle title={t('app.myCases')} hint={t('cases.mineHint')}>
        <NewCaseButton />
      </PageTitle>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          navigate({
            search: (now) => ({ ...now, tab: next === 'resolved' ? 'resolved' : 'open' }),
            resetScroll: false,
          })
        }
      >
        <Tabs.List mb="sm" aria-label={t('cases.tabs')}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`cases.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <CaseResults
              filters={<CaseFilters search={filters} states={statesOf[one]} />}
              filter={{ ...filterOf(filters), tab: one }}
              columns={columnsOf[one]}
              order={order}
              onOrder={(next) => change({ order: next === 'newest' ? undefined : next })}
              empty={<EmptyList list={one} isFiltered={countFilters(filters) > 0} />}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}

/** Every case of the reader's account, where the account wants it so. */
export function TeamCasesPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/team-cases' })
  const { change } = useFilters()
  const order = search.order ?? 'newest'
  return (
    <>
      <PageTitle title={t('app.teamCases')} hint={t('cases.teamHint')}>
        <NewCaseButton />
      </PageTitle>
      <CaseResults
        filters={<CaseFilters search={search} states={caseStates} />}
        filter={{ ...filterOf(search), scope: 'team' }}
        columns={teamColumns}
        order={order}
        onOrder={(next) => change({ order: next === 'newest' ? undefined : next })}
        empty={<EmptyList list="team" isFiltered={countFilters(search) > 0} />}
        refusal={(error) =>
          isWaymarkError(error, 'team_cases_not_enabled') ? <TeamCasesOff error={error} /> : undefined
        }
      />
    </>
  )
}
