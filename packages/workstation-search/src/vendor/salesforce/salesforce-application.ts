import { systemClock } from '@waymark/core'
import type { Collection } from '@waymark/core/ports'
import { tokenRecords } from '@waymark/salesforce/token-store'
import type { CrmApplication, CrmSession } from '../../service/crm-application.js'
import type { ProviderAnswer, ProviderQuery } from '../../service/search-provider.js'
import { inOwnWords, reasonOf } from './read-errors.js'
import { listRecent, markRecordViewed } from './records.js'
import { readLeadConversion } from './records-lead-conversion.js'
import { searchOrg } from './search.js'
import { type ConnectionRights, createRightsMemory } from './search-rights.js'
import { type Org, reachOrg, type SalesforceAccess } from './session.js'
import { beginSalesforceSignIn, completeSalesforceSignIn, revokeSalesforceSignIn } from './sign-in.js'
import { listOrgViews, readOrgView } from './views.js'

/** How Salesforce is reached. */
export type SalesforceApplicationOptions = SalesforceAccess

/** Salesforce as the service reaches it, for any number of orgs and users. Nothing is sent before somebody asks. */
export function salesforceApplication(options: SalesforceApplicationOptions = {}): CrmApplication {
  const rights = createRightsMemory(options.clock ?? systemClock)
  return {
    tokens: tokenRecords as unknown as Collection,
    begin: (app, request) => beginSalesforceSignIn(options, app, request),
    complete: (app, kept, callback) => completeSalesforceSignIn(options, app, kept, callback),
    async revoke(app, home) {
      await revokeSalesforceSignIn(options, app, home)
      rights.forget(home.id)
    },
    open(app, home, { onExpired }) {
      const forget = async () => {
        rights.forget(home.id)
        await onExpired()
      }
      return openSession(reachOrg(options, app, home, { onExpired: forget }), () => rights.of(home.id))
    },
  }
}

function openSession(reach: () => Promise<Org>, rightsNow: () => ConnectionRights): CrmSession {
  const reachable = () => inOwnWords(reach())
  return {
    search: (query, signal) => searchFrom(reach, query, signal, rightsNow),
    async listViews(kind, limit, signal) {
      return await listOrgViews((await reachable()).connection, kind, limit, signal)
    },
    async readView({ kind, id }, page, signal) {
      const { connection, instanceUrl } = await reachable()
      return await readOrgView(connection, instanceUrl, kind, id, page, signal)
    },
    async markViewed(record, signal) {
      return await markRecordViewed((await reachable()).connection, record, signal)
    },
    async recent(limit, signal) {
      const { connection, instanceUrl } = await reachable()
      return await listRecent(connection, instanceUrl, limit, signal)
    },
    async leadConversion(leadId, signal) {
      const { connection, instanceUrl } = await reachable()
      return await readLeadConversion(connection, instanceUrl, leadId, signal)
    },
  }
}

/** What keeps the org out of reach is told for each kind, as a search tells everything. */
async function* searchFrom(
  reach: () => Promise<Org>,
  query: ProviderQuery,
  signal: AbortSignal,
  rightsNow: () => ConnectionRights,
): AsyncGenerator<ProviderAnswer, void, undefined> {
  let org: Org
  try {
    org = await reach()
  } catch (error) {
    for (const kind of query.kinds) yield { kind, state: 'failed', reason: reasonOf(error), records: [] }
    return
  }
  yield* searchOrg(org.connection, org.instanceUrl, query, signal, rightsNow())
}
