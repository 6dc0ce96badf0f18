import { refuse } from '@waymark/core'
import type { Call, Transaction, Where } from '@waymark/core/ports'
import type { Case } from '../model/case.js'
import { type CaseFilter, openStates } from '../model/case-input.js'
import { normalEmail } from '../model/collaborators.js'
import { refuseCase } from '../model/errors.js'
import { readSettings } from './accounts.js'
import { caseOf } from './case-view.js'
import { defaultPageSize, findCursor, type Page, type PageRequest, pageOf } from './page.js'
import { type CaseRecord, caseRecords, followerRecords, followerScope } from './records.js'
import { sideOf, takesPart } from './visibility.js'

/** The cases of a filter, a page of them. */
export async function listCases(call: Call, filter: CaseFilter, page: PageRequest): Promise<Page<Case>> {
  return call.transaction(
    async (tx) => {
      const asked = filter.scope ?? 'mine'
      const scope = await scopeOf(tx, call, asked)
      const store = tx.forAccount(scope.accounts)
      const size = page.limit ?? defaultPageSize
      const visible = (document: CaseRecord) => asked !== 'mine' || takesPart(call.principal, document)
      const found = await store.find(caseRecords, {
        where: { ...whereOf(filter), ...scope.where },
        order: [['sequence', filter.order === 'oldest' ? 'ascending' : 'descending']],
        after: await findCursor(store, caseRecords, page, visible),
        limit: size + 1,
      })
      return pageOf(found, size, caseOf)
    },
    { reads: true },
  )
}

interface Scope {
  readonly accounts: readonly string[]
  readonly where: Where<CaseRecord>
}

async function scopeOf(tx: Transaction, { principal }: Call, scope: 'mine' | 'team' | 'desk'): Promise<Scope> {
  if (scope === 'desk') {
    if (sideOf(principal) === 'engineer') return { accounts: principal.accounts, where: {} }
    throw refuse('forbidden', "the desk is for engineers; ask for your own or your team's cases")
  }
  if (scope === 'team') {
    const settings = await readSettings(tx, principal.account)
    if (settings.teamCases) return { accounts: [principal.account], where: {} }
    throw teamCasesOff(settings.contact)
  }
  const email = normalEmail(principal.email)
  const followed = await tx.forAccount(followerScope(principal.email)).find(followerRecords)
  const accounts = new Set([principal.account, ...followed.map(({ caseAccount }) => caseAccount)])
  return { accounts: [...accounts], where: { people: { includes: [principal.id, email] } } }
}

function teamCasesOff(contact: { readonly name: string; readonly email: string } | undefined) {
  const whom = contact
    ? `ask ${contact.name} (${contact.email})`
    : 'ask your account admin, who has named no contact yet'
  return refuseCase('team_cases_not_enabled', `team cases are off for your account; ${whom} to turn them on`, {
    facts: contact ? { contactName: contact.name, contactEmail: contact.email } : {},
  })
}

function whereOf(filter: CaseFilter): Where<CaseRecord> {
  const tab = filter.tab === 'open' ? openStates : filter.tab === 'resolved' ? (['closed'] as const) : undefined
  const states = filter.state ? filter.state.filter((state) => !tab || (tab as readonly string[]).includes(state)) : tab
  const created = {
    ...(filter.createdFrom && { atLeast: filter.createdFrom.toISOString() }),
    ...(filter.createdBefore && { below: filter.createdBefore.toISOString() }),
  }
  return {
    ...(filter.search !== undefined && { searchText: { contains: filter.search } }),
    ...(states && { state: { in: states } }),
    ...(filter.priority && { priority: { in: filter.priority } }),
    ...(filter.channel && { channel: { in: filter.channel } }),
    ...(filter.desk && { desk: { in: filter.desk } }),
    ...(filter.assignee !== undefined && { assigneeId: filter.assignee === 'nobody' ? null : filter.assignee }),
    ...(Object.keys(created).length > 0 && { createdAt: created }),
  }
}
