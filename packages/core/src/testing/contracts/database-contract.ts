import type { Check } from '../suite.js'
import { accountChecks } from './database/account-checks.js'
import { documentChecks } from './database/document-checks.js'
import { eventChecks } from './database/event-checks.js'
import { queryChecks } from './database/query-checks.js'
import type { DatabaseSubject } from './database/subject.js'
import { transactionChecks } from './database/transaction-checks.js'
import { workChecks } from './database/work-checks.js'

/** What every database must keep. The work of its transactions awaits nothing but the transaction, as the port demands. */
export const databaseContract: readonly Check<DatabaseSubject>[] = [
  ...documentChecks,
  ...accountChecks,
  ...queryChecks,
  ...transactionChecks,
  ...workChecks,
  ...eventChecks,
]
