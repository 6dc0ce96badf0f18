import { createHash } from 'node:crypto'
import type { Clock } from '@waymark/core'
import { type Blobs, defineCollection, type StoredDocument, type UnitOfWork } from '@waymark/core/ports'
import { platformScope } from '../platform-scope.js'

/** A mail of the demo's inbox. Its bytes are kept beside it. */
export interface CaughtMail extends StoredDocument {
  readonly messageId: string
  readonly from: string
  /** The recipient, in lower case: a mail to several is caught once for each. */
  readonly to: string
  readonly subject: string
  readonly receivedAt: string
  readonly deliveries: number
  /** Counts up with each mail, so that those of one moment have an order too. */
  readonly sequence: number
}

export const caughtMails = defineCollection<CaughtMail>({
  name: 'platform_caught_mail',
  schemaVersion: 1,
  indexes: [{ fields: ['sequence'] }, { fields: ['to', 'sequence'] }],
})

/** Where the bytes of a caught mail are. */
export const rawMailKey = (id: string) => `platform/mails/${id}`

/** What the catcher keeps mail in. */
export interface CaughtMailPorts {
  readonly database: UnitOfWork
  readonly blobs: Blobs
  readonly clock: Clock
}

/** What is noted of a mail. */
export type CaughtFacts = Pick<CaughtMail, 'messageId' | 'from' | 'to' | 'subject'>

/** Keeps a mail for one recipient; one that comes again is counted. */
export async function keepCaughtMail(
  { database, blobs, clock }: CaughtMailPorts,
  { messageId, from, to, subject }: CaughtFacts,
  raw: Uint8Array,
): Promise<void> {
  const recipient = to.toLowerCase()
  const digest = createHash('sha256')
    .update(JSON.stringify([messageId, recipient]))
    .digest('hex')
  const id = `mail_${digest.slice(0, 40)}`
  await blobs.write(rawMailKey(id), once(raw))
  await database.transaction(async (tx) => {
    const store = tx.forAccount(platformScope)
    const countAgain = async () => {
      const known = await store.get(caughtMails, id, { lock: true })
      if (known) await store.put(caughtMails, { ...known, deliveries: known.deliveries + 1 })
      return known !== undefined
    }
    if (await countAgain()) return
    const receivedAt = clock.now().toISOString()
    const facts = { id, account: platformScope, messageId, from, to: recipient, subject, receivedAt, deliveries: 1 }
    const sequence = await tx.next('platform_caught_mail')
    const { inserted } = await store.claim(caughtMails, { ...facts, sequence })
    if (!inserted) await countAgain()
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
