import type { Transaction } from '@waymark/core/ports'
import { refuseSearch } from '../model/errors.js'
import { type SignInFailure, type SignInRecord, signInRecords } from './connection-records.js'
import type { Ports } from './ports.js'

/** How long a sign-in may take, in milliseconds: ten minutes. */
export const signInLifetime = 10 * 60_000
// By real time: the code is exchanged within 15 seconds, or it is not known what became of it.
const patience = 20_000

const words: Readonly<Record<SignInFailure, string>> = {
  sign_in_denied: 'the sign-in was not allowed at the application',
  sign_in_failed: 'this sign-in cannot be completed: begin it again',
  application_refused: 'the application does not accept how this integration is set up; ask your administrator',
}

/** The refusal of a sign-in. It tells a stranger no more than that it cannot be completed. */
export function signInRefusal(code: SignInFailure = 'sign_in_failed') {
  return refuseSearch(code, words[code])
}

/** The state in an address that a browser came back to. @throws RefusedError `sign_in_failed` for an address without one. */
export function stateIn(callback: string): string {
  const state = URL.canParse(callback) ? new URL(callback).searchParams.get('state') : null
  if (!state) throw signInRefusal()
  return state
}

type Key = Pick<SignInRecord, 'id' | 'account'>
const streamOf = ({ id }: Key) => `workstation_${id}`
const find = (tx: Transaction, { id, account }: Key, lock = false) =>
  tx.forAccount(account).get(signInRecords, id, { lock })

/**
 * Takes the right to send the code, which holds once. It is committed before anything is sent, so that a code is never sent twice,
 * whoever comes at once and whatever breaks in between.
 */
export function claimSignIn(
  ports: Ports,
  key: Key,
  connectionId: string,
): Promise<{ readonly isMine: boolean; readonly record: SignInRecord | undefined }> {
  return ports.database.transaction(async (tx) => {
    const found = await find(tx, key, true)
    if (found?.state !== 'begun') return { isMine: false, record: found }
    const claimedAt = ports.realClock.now().toISOString()
    const claimed: SignInRecord = { ...found, state: 'exchanging', claimedAt, connectionId }
    const record = await tx.forAccount(key.account).put(signInRecords, claimed)
    await tx.events.publish(streamOf(key), 'claimed')
    return { isMine: true, record }
  })
}

/** Remembers that a sign-in is done, within the transaction that makes its connection. @throws RefusedError `sign_in_failed`. */
export async function finishSignIn(tx: Transaction, key: Key): Promise<void> {
  const found = await find(tx, key, true)
  if (found?.state !== 'exchanging') throw signInRefusal()
  await tx.forAccount(key.account).put(signInRecords, { ...found, state: 'done', claimedAt: undefined })
  await tx.events.publish(streamOf(key), 'done')
}

/** Remembers how a sign-in failed. False when it is done all the same: whoever asks has only lost the answer. */
export function failSignIn(ports: Ports, key: Key, failure: SignInFailure): Promise<boolean> {
  return ports.database.transaction(async (tx) => {
    const found = await find(tx, key, true)
    if (found?.state === 'done') return false
    const failed = found && { ...found, state: 'failed' as const, failure, claimedAt: undefined }
    if (failed) await tx.forAccount(key.account).put(signInRecords, failed)
    await tx.events.publish(streamOf(key), 'failed')
    return true
  })
}

/** Waits for whoever exchanges the code. @throws RefusedError `sign_in_failed` when nobody ends it any more. */
export async function awaitSignIn(ports: Ports, record: SignInRecord): Promise<SignInRecord> {
  if (record.state !== 'exchanging') return record
  const left = Date.parse(record.claimedAt ?? '') + patience - ports.realClock.now().getTime()
  if (!(left > 0)) throw signInRefusal()
  // The claim is the stream's first event, so an end that came since is not missed.
  const line = ports.database.events.follow(streamOf(record), { after: '1', signal: AbortSignal.timeout(left) })
  for await (const _ of line) {
    const found = await ports.database.transaction((tx) => find(tx, record), { reads: true })
    if (found === undefined) break
    if (found.state !== 'exchanging') return found
  }
  throw signInRefusal()
}
