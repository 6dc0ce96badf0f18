import { refuse, refuseInput } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import type { Case } from '../model/case.js'
import { normalEmail, readCollaborators } from '../model/collaborators.js'
import { caseOf } from './case-view.js'
import { changeCase } from './change-case.js'
import { follow } from './file-case.js'
import { mailNotice } from './mails.js'
import type { Ports } from './ports.js'
import { followerId, followerRecords, followerScope } from './records.js'
import { record } from './timeline.js'
import { findCaseToChange, personOf } from './visibility.js'

/** Adds collaborators; those who follow the case already stay once. Each new one is told by mail. */
export function addCollaborators(
  ports: Ports,
  call: Call,
  caseId: string,
  input: string | readonly string[],
): Promise<Case> {
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToChange(tx, call.principal, caseId)
    const list =
      typeof input === 'string' ? [found.collaborators.join(','), input].join(',') : [...found.collaborators, ...input]
    const { emails, faults } = readCollaborators(list, found.requester.email)
    if (faults.length > 0) {
      const shift = typeof input === 'string' ? 0 : found.collaborators.length
      throw refuseInput(faults.map((fault) => ({ ...fault, path: shiftIndex(fault.path, shift) })))
    }
    const added = emails.filter((email) => !found.collaborators.includes(email))
    if (added.length === 0) return caseOf(found)
    const changed = await changeCase(tx, ports, found, {
      collaborators: emails,
      people: [found.requester.id, ...emails],
    })
    for (const email of added) {
      await follow(tx, changed, email)
      await record(tx, ports, changed, { type: 'collaborator_added', actor: personOf(call.principal), to: email })
      const text = `${call.principal.name} added you to ${changed.number}: ${changed.subject}`
      await mailNotice(tx, ports, changed, email, `${changed.id}.added.${changed.version}`, text)
    }
    return caseOf(changed)
  })
}

// The faults were found in the whole list; the caller knows only what was sent.
function shiftIndex(path: string, by: number): string {
  return path.replace(/^\/collaborators\/(\d+)$/, (_, index) => `/collaborators/${Number(index) - by}`)
}

/**
 * Removes a collaborator, who no longer sees the case or gets its mail. Nothing happens when the address does not follow it. A
 * collaborator removes nobody but itself.
 */
export function removeCollaborator(ports: Ports, call: Call, caseId: string, address: string): Promise<Case> {
  const email = normalEmail(address)
  return call.transaction(async (tx) => {
    const { record: found, side } = await findCaseToChange(tx, call.principal, caseId)
    if (
      side === 'customer' &&
      found.requester.id !== call.principal.id &&
      email !== normalEmail(call.principal.email)
    ) {
      throw refuse(
        'forbidden',
        `only ${found.requester.name}, who filed ${found.number}, or an engineer removes others`,
      )
    }
    if (!found.collaborators.includes(email)) return caseOf(found)
    const collaborators = found.collaborators.filter((other) => other !== email)
    const changed = await changeCase(tx, ports, found, {
      collaborators,
      people: [found.requester.id, ...collaborators],
    })
    await tx.forAccount(followerScope(email)).remove(followerRecords, followerId(found.id, email))
    await record(tx, ports, changed, { type: 'collaborator_removed', actor: personOf(call.principal), from: email })
    return caseOf(changed)
  })
}
