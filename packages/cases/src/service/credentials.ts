import { refuse } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import type { Case } from '../model/case.js'
import { caseOf } from './case-view.js'
import { changeCase } from './change-case.js'
import type { Ports } from './ports.js'
import { record } from './timeline.js'
import { findCaseToChange, findCaseToWork, personOf } from './visibility.js'

/** Seals site credentials into a case, in place of those that it had. They are never part of a message, a mail, a log or a list. */
export async function sealCredentials(ports: Ports, call: Call, caseId: string, credentials: string): Promise<Case> {
  const sealed = await ports.vault.seal(credentials, caseId)
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToChange(tx, call.principal, caseId)
    const changed = await changeCase(tx, ports, found, { credentials: sealed })
    await record(tx, ports, changed, { type: 'credentials_sealed', actor: personOf(call.principal) })
    return caseOf(changed)
  })
}

/** Removes sealed credentials. */
export function removeCredentials(ports: Ports, call: Call, caseId: string): Promise<Case> {
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToChange(tx, call.principal, caseId)
    if (found.credentials === undefined) return caseOf(found)
    const changed = await changeCase(tx, ports, found, { credentials: undefined })
    await record(tx, ports, changed, { type: 'credentials_removed', actor: personOf(call.principal) })
    return caseOf(changed)
  })
}

/**
 * Opens sealed credentials, for the engineer who has the case and nobody else. That they were opened, and by whom, stands in the
 * timeline.
 */
export async function openCredentials(
  ports: Ports,
  call: Call,
  caseId: string,
): Promise<{ readonly credentials: string }> {
  const sealed = await call.transaction(
    async (tx) => {
      const { record: found } = await findCaseToWork(tx, call.principal, caseId)
      if (found.assigneeId !== call.principal.id) {
        throw refuse(
          'forbidden',
          'site credentials are shown to the engineer who has the case; assign it to yourself first',
        )
      }
      if (found.credentials === undefined) throw refuse('not_found', 'this case holds no site credentials')
      return found.credentials
    },
    { reads: true },
  )
  const opened = { credentials: await ports.vault.open(sealed, caseId) }
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToWork(tx, call.principal, caseId)
    if (found.assigneeId !== call.principal.id)
      throw refuse('forbidden', 'this case was given to somebody else just now')
    await record(tx, ports, found, {
      type: 'credentials_opened',
      actor: personOf(call.principal),
      audience: 'everyone',
    })
    return opened
  })
}
