import { type Fault, refuseInput } from '@waymark/core'
import type { Call, NewDocument, Transaction } from '@waymark/core/ports'
import type { Case, CaseReference, Person } from '../model/case.js'
import type { NewCase } from '../model/case-input.js'
import { readCollaborators } from '../model/collaborators.js'
import { priorityFits } from '../model/priority.js'
import { agreementFor } from './agreements.js'
import { linkAttachments } from './attachments.js'
import { caseNumber, caseOf, searchTextOf } from './case-view.js'
import { mailConfirmation } from './mails.js'
import type { Ports } from './ports.js'
import { type CaseRecord, caseRecords, followerId, followerRecords, followerScope } from './records.js'
import { record } from './timeline.js'
import { findCase, personOf } from './visibility.js'

/** How a case starts, beyond what its requester writes. */
export interface Origin {
  readonly id: string
  readonly account: string
  readonly requester: Person
  /** Whoever files it: the requester, or an engineer who splits a problem off. */
  readonly actor: Person
  /** The account under which the actor's files were uploaded. */
  readonly actorAccount: string
  /** Whether the requester is of another account: such a one reaches the case as collaborators do, by following it. */
  readonly requesterFollows?: boolean
  readonly splitFrom?: CaseReference
  readonly sealedCredentials?: string | undefined
}

/** Files a case for the caller. */
export async function createCase(ports: Ports, call: Call, input: NewCase): Promise<Case> {
  const id = ports.ids.next('case')
  // Sealing may ask a key server, so it is done before the transaction.
  const sealed = input.credentials === undefined ? undefined : await ports.vault.seal(input.credentials, id)
  const person = personOf(call.principal)
  return call.transaction(async (tx) => {
    const superseded = await findSuperseded(tx, call, input)
    const filed = await fileCase(tx, ports, input, {
      id,
      account: superseded?.account ?? call.principal.account,
      requester: person,
      actor: person,
      actorAccount: call.principal.account,
      requesterFollows: superseded !== undefined && superseded.account !== call.principal.account,
      sealedCredentials: sealed,
    })
    if (!superseded) return caseOf(filed)
    return caseOf(await linkSuperseded(tx, ports, filed, superseded))
  })
}

/** Writes a new case, with everything that belongs to it. */
export async function fileCase(tx: Transaction, ports: Ports, input: NewCase, origin: Origin): Promise<CaseRecord> {
  const collaborators = readCollaborators(input.collaborators ?? [], origin.requester.email)
  const faults: Fault[] = [...collaborators.faults]
  if (!priorityFits(input.priority, input.report.environment as 'production')) {
    faults.push({
      in: 'body',
      path: '/priority',
      message: 'p1 is for problems in production; choose p2 or below, or name the production environment',
    })
  }
  if (faults.length > 0) throw refuseInput(faults)

  const sequence = await tx.next('cases_case')
  const number = caseNumber(sequence)
  const now = ports.clock.now().toISOString()
  const { attachments = [], credentials: _, supersedes: __, ...asked } = input
  const agreement = await agreementFor(tx, origin.account, input.priority, ports.clock.now())
  const draft: NewDocument<CaseRecord> = {
    ...asked,
    id: origin.id,
    account: origin.account,
    sequence,
    number,
    state: 'new',
    channel: input.channel ?? 'api',
    desk: 'support',
    requester: origin.requester,
    collaborators: collaborators.emails,
    people: [origin.requester.id, ...collaborators.emails],
    agreement,
    splitFrom: origin.splitFrom,
    splits: [],
    credentials: origin.sealedCredentials,
    createdAt: now,
    updatedAt: now,
    searchText: searchTextOf(number, input.subject),
  }
  const filed = await tx.forAccount(origin.account).insert(caseRecords, draft)
  for (const email of collaborators.emails) await follow(tx, filed, email)
  if (origin.requesterFollows) await follow(tx, filed, origin.requester.email)
  await record(tx, ports, filed, { type: 'filed', actor: origin.actor, to: 'new' })
  await linkAttachments(tx, ports, filed, attachments, { actor: origin.actor, account: origin.actorAccount })
  if (origin.sealedCredentials) await record(tx, ports, filed, { type: 'credentials_sealed', actor: origin.actor })
  await mailConfirmation(tx, ports, filed)
  return filed
}

/** Lets an address follow a case, from whatever account it signs in. */
export async function follow(tx: Transaction, found: CaseRecord, email: string): Promise<void> {
  const document = { id: followerId(found.id, email), account: followerScope(email), caseAccount: found.account }
  await tx.forAccount(document.account).claim(followerRecords, document)
}

async function findSuperseded(tx: Transaction, call: Call, input: NewCase): Promise<CaseRecord | undefined> {
  if (input.supersedes === undefined) return undefined
  const { record: found } = await findCase(tx, call.principal, input.supersedes, { lock: true })
  const fault = (message: string) => refuseInput([{ in: 'body', path: '/supersedes', message }])
  if (found.state !== 'closed') throw fault(`${found.number} is not closed; answer it instead of filing a new case`)
  if (found.supersededBy) throw fault(`${found.number} was taken further already, in ${found.supersededBy.number}`)
  return found
}

async function linkSuperseded(tx: Transaction, ports: Ports, filed: CaseRecord, old: CaseRecord): Promise<CaseRecord> {
  const store = tx.forAccount(filed.account)
  const updatedAt = ports.clock.now().toISOString()
  await store.put(caseRecords, { ...old, supersededBy: { id: filed.id, number: filed.number }, updatedAt })
  await record(tx, ports, old, { type: 'superseded', actor: filed.requester, to: filed.number })
  await record(tx, ports, filed, { type: 'linked', actor: filed.requester, from: old.number })
  return store.put(caseRecords, { ...filed, supersedes: { id: old.id, number: old.number } })
}
