import type { VirtualClock } from '../../../clock/virtual-clock.js'
import type { MemoryMailer } from '../../../memory/memory-mailer.js'
import type { Database, JobHandler, Transaction } from '../../../ports/database.js'
import type { OutgoingMail } from '../../../ports/mailer.js'
import {
  type Collection,
  defineCollection,
  type Json,
  type NewDocument,
  type StoredDocument,
} from '../../../ports/store.js'

/** What the contract of a database is run on. */
export interface DatabaseSubject {
  /** Empty, and not opened. With PostgreSQL: a schema of its own. */
  readonly database: Database
  /** The clock that the database goes by. */
  readonly clock: VirtualClock
  /** The mailer that the database sends with. */
  readonly mailer: MemoryMailer
  /** What is stored, opened anew with these collections, as a new release would; the first database is used no more. */
  reopen(collections: readonly Collection[]): Promise<Database>
}

/** The document of the checks. */
export interface Paper extends StoredDocument {
  readonly title?: string | null
  readonly state?: string
  readonly number?: number
  readonly code?: string | null
  readonly done?: boolean
  readonly tags?: readonly string[]
}

export const papers = defineCollection<Paper>({
  name: 'contract_paper',
  schemaVersion: 1,
  indexes: [{ fields: ['state', 'number'] }, { fields: ['title'] }, { fields: ['code'], unique: true }],
})

/** A collection without indexes. */
export const notes = defineCollection<Paper>({ name: 'contract_note', schemaVersion: 1, indexes: [] })

/** A document of account `a`, or of another. */
export function paper(id: string, fields: Partial<NewDocument<Paper>> = {}): NewDocument<Paper> {
  return { id, account: 'a', ...fields }
}

/** Opens the database with the collections of the checks; with handlers, it also works. */
export async function opened(
  { database }: DatabaseSubject,
  handlers?: Readonly<Record<string, JobHandler>>,
): Promise<Database> {
  await database.open([papers, notes])
  if (handlers) database.work(handlers)
  return database
}

/** A handler that notes what it is called with. */
export function recorder(): { readonly seen: Json[]; readonly handler: JobHandler } {
  const seen: Json[] = []
  return { seen, handler: async (payload) => void seen.push(payload) }
}

/** Runs a transaction that ends by throwing. */
export async function rolledBack(database: Database, work: (tx: Transaction) => Promise<void>): Promise<void> {
  const reason = new Error('rolled back on purpose')
  const outcome = await database
    .transaction(async (tx) => {
      await work(tx)
      throw reason
    })
    .catch((error: unknown) => error)
  if (outcome !== reason) throw outcome
}

/** Stores documents in one transaction. */
export async function store(
  database: Database,
  ...documents: readonly NewDocument<Paper>[]
): Promise<readonly Paper[]> {
  return database.transaction(async (tx) => {
    const stored: Paper[] = []
    for (const document of documents) stored.push(await tx.everyAccount.insert(papers, document))
    return stored
  })
}

/** A mail to somebody. */
export function mailTo(name: string): OutgoingMail {
  return {
    messageId: `<${name}@contract>`,
    from: 'desk@example.com',
    to: `${name}@example.com`,
    subject: name,
    text: name,
  }
}
