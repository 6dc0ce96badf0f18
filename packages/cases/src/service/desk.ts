import { refuseInput } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import type { Case, CaseDesk, Person } from '../model/case.js'
import type { NewCase } from '../model/case-input.js'
import { type CasePriority, priorityFits } from '../model/priority.js'
import { definitionUnder } from './agreements.js'
import { caseOf } from './case-view.js'
import { changeCase, checkVersion, moveCase } from './change-case.js'
import { fileCase } from './file-case.js'
import type { Ports } from './ports.js'
import { followerId, followerRecords, followerScope } from './records.js'
import { record } from './timeline.js'
import { findCaseToWork, personOf } from './visibility.js'

/** What an engineer changes about a case. */
export interface Changing {
  /** The version that the engineer has seen. */
  readonly ifMatch?: number | undefined
}

/** Gives a case to an engineer, or to nobody. A new case opens with it. */
export function assignCase(
  ports: Ports,
  call: Call,
  caseId: string,
  { assignee, ifMatch }: Changing & { readonly assignee: Person | null },
): Promise<Case> {
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToWork(tx, call.principal, caseId)
    checkVersion(found, ifMatch)
    if (assignee?.id === found.assigneeId) return caseOf(found)
    const actor = personOf(call.principal)
    const changes = { assignee: assignee ?? undefined, assigneeId: assignee?.id }
    const changed = await changeCase(tx, ports, found, changes)
    await record(tx, ports, changed, { type: 'assigned', actor, from: found.assignee?.name, to: assignee?.name })
    return caseOf(assignee && changed.state === 'new' ? await moveCase(tx, ports, changed, 'open', actor) : changed)
  })
}

/** Changes the priority, with the reason that everybody reads in the timeline. */
export function changePriority(
  ports: Ports,
  call: Call,
  caseId: string,
  { priority, reason, ifMatch }: Changing & { readonly priority: CasePriority; readonly reason: string },
): Promise<Case> {
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToWork(tx, call.principal, caseId)
    checkVersion(found, ifMatch)
    if (priority === found.priority) return caseOf(found)
    if (!priorityFits(priority, found.report.environment as 'production')) {
      throw refuseInput([{ in: 'body', path: '/priority', message: 'p1 is for problems in production' }])
    }
    // The definition of the new priority comes from what the case was filed under, whatever was signed or published since.
    const agreement = found.agreement && (await definitionUnder(tx, found.account, found.agreement.id, priority))
    const changed = await changeCase(tx, ports, found, { priority, agreement })
    const actor = personOf(call.principal)
    await record(tx, ports, changed, { type: 'priority_changed', actor, from: found.priority, to: priority, reason })
    return caseOf(changed)
  })
}

/** Hands a case to another desk. Whoever had it has it no longer. */
export function handOver(
  ports: Ports,
  call: Call,
  caseId: string,
  { desk, reason, ifMatch }: Changing & { readonly desk: CaseDesk; readonly reason: string },
): Promise<Case> {
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToWork(tx, call.principal, caseId)
    checkVersion(found, ifMatch)
    if (desk === found.desk) return caseOf(found)
    const changed = await changeCase(tx, ports, found, { desk, assignee: undefined, assigneeId: undefined })
    const actor = personOf(call.principal)
    await record(tx, ports, changed, { type: 'handed_over', actor, from: found.desk, to: desk, reason })
    return caseOf(changed)
  })
}

/** Splits a second problem off into a case of its own, for the same requester and collaborators. Gives the new case. */
export function splitCase(
  ports: Ports,
  call: Call,
  caseId: string,
  input: Pick<NewCase, 'subject' | 'priority' | 'topic' | 'report' | 'attachments'>,
): Promise<Case> {
  const id = ports.ids.next('case')
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToWork(tx, call.principal, caseId)
    const actor = personOf(call.principal)
    const { email } = found.requester
    const followed = tx.forAccount(followerScope(email))
    const split = await fileCase(
      tx,
      ports,
      { ...input, collaborators: found.collaborators, channel: found.channel },
      {
        id,
        account: found.account,
        requester: found.requester,
        actor,
        actorAccount: call.principal.account,
        requesterFollows: (await followed.get(followerRecords, followerId(found.id, email))) !== undefined,
        splitFrom: { id: found.id, number: found.number },
      },
    )
    const splits = [...found.splits, { id: split.id, number: split.number }]
    await changeCase(tx, ports, found, { splits })
    await record(tx, ports, found, { type: 'split', actor, to: split.number })
    await record(tx, ports, split, { type: 'linked', actor, from: found.number })
    return caseOf(split)
  })
}
