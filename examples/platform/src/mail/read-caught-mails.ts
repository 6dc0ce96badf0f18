import { refuse, refuseInput } from '@waymark/core'
import type { Blobs, Call, UnitOfWork } from '@waymark/core/ports'
import { type ParsedMail, parseMail } from '@waymark/runtime/mail-parser'
import { platformScope } from '../platform-scope.js'
import { type CaughtMail, caughtMails, rawMailKey } from './caught-mail.js'

/** A page of the inbox: the newest mail first. */
export interface CaughtMailPage {
  readonly items: readonly CaughtMail[]
  readonly next?: string
}

/** A mail of the inbox, whole. */
export interface WholeMail {
  readonly caught: CaughtMail
  readonly parsed: ParsedMail
  /** Where an answer goes. */
  readonly replyTo: string | null
}

/** The inbox, or one recipient's part of it. */
export function listCaughtMails(
  work: Pick<Call, 'transaction'>,
  {
    to,
    after,
    limit = 25,
  }: { readonly to?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<CaughtMailPage> {
  return work.transaction(
    async (tx) => {
      const store = tx.forAccount(platformScope)
      const place = after === undefined ? undefined : await store.get(caughtMails, after)
      if (after !== undefined && !place) {
        const message = 'is no cursor of this list; take `next` of the page before'
        throw refuseInput([{ in: 'query', path: '/after', message }])
      }
      const found = await store.find(caughtMails, {
        where: { to: to?.toLowerCase() },
        order: [['sequence', 'descending']],
        after: place,
        limit: limit + 1,
      })
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return { items, ...(found.length > limit && last && { next: last.id }) }
    },
    { reads: true },
  )
}

/** One mail. @throws RefusedError `not_found`. */
export async function readCaughtMail(work: UnitOfWork, blobs: Blobs, id: string): Promise<WholeMail> {
  const caught = await work.transaction((tx) => tx.forAccount(platformScope).get(caughtMails, id), { reads: true })
  const raw = caught && (await blobs.read(rawMailKey(id)))
  if (!raw) throw refuse('not_found', 'there is no mail with this id')
  const parsed = await parseMail(raw)
  const [, replyTo] = /([^<>\s,]+@[^<>\s,]+)/.exec(parsed.headers['reply-to'] ?? '') ?? []
  return { caught, parsed, replyTo: replyTo ?? null }
}
