import { isRefused } from '@waymark/core'
import type { OutgoingMail } from '@waymark/core/ports'

/** For the tests of this folder: what a call is refused with, without the id of its request. */
export async function refusalOf(asked: PromiseLike<unknown>) {
  try {
    await asked
  } catch (error) {
    if (!isRefused(error)) throw error
    const { status, code, message, faults, facts } = error
    return { status, code, message, faults, facts }
  }
  throw new Error('this was not refused')
}

/** For clients whose answers get lost: they ask again at once. */
export const atOnce = { retry: { attempts: 3, baseDelay: 1, maximumDelay: 1 } }

/** The status and code alone. */
export async function codeOf(asked: PromiseLike<unknown>) {
  const { status, code } = await refusalOf(asked)
  return { status, code }
}

/** The address at which somebody answers a case, from the first mail that he or she got about it. */
export function answerAddress(
  inbox: { readonly messages: readonly OutgoingMail[] },
  to: string,
  number = 'CS-000001',
): string {
  const mail = inbox.messages.find((one) => one.to === to && one.subject.startsWith(`[${number}]`))
  if (mail?.replyTo === undefined) throw new Error(`${to} got no mail about ${number}`)
  return mail.replyTo
}

/** Everything that a list gives, read through its pages. */
export async function allOf<Item>(listing: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const item of listing) items.push(item)
  return items
}
