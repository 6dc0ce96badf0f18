import type { Fault } from '@waymark/core'

// Deliberately loose: one @, something with a dot behind it, no spaces or separators. Whether it exists, only a mail can tell.
const address = /^[^\s@,;<>"()[\]\\]{1,64}@[^\s@,;<>"()[\]\\]+\.[^\s@,;<>"()[\]\\.]+$/

/** Most collaborators that a case can have (ours). */
export const maximumCollaborators = 50

/** An e-mail address in the form in which two are compared. */
export function normalEmail(value: string): string {
  return value.trim().toLowerCase()
}

/** Whether this is an e-mail address. */
export function isEmail(value: string): boolean {
  return value.length <= 254 && address.test(value)
}

/** What was read from a list of collaborators: the addresses, each once, and a fault for each that is none. */
export interface CollaboratorList {
  readonly emails: readonly string[]
  readonly faults: readonly Fault[]
}

/**
 * Reads collaborators from a list, or from the one comma-separated string that a form has. Duplicates fold, and so does the
 * requester, who takes part anyway.
 */
export function readCollaborators(input: string | readonly string[], requesterEmail: string): CollaboratorList {
  const entries = typeof input === 'string' ? input.split(/[,;\n]/) : input
  const emails = new Set<string>()
  const faults: Fault[] = []
  entries.forEach((entry, index) => {
    const email = normalEmail(entry)
    if (email === '' && typeof input === 'string') return
    if (!isEmail(email)) {
      const path = typeof input === 'string' ? '/collaborators' : `/collaborators/${index}`
      faults.push({
        in: 'body',
        path,
        message: `${entry.trim().slice(0, 80) || 'an empty entry'} is not an e-mail address`,
      })
    } else if (email !== normalEmail(requesterEmail)) emails.add(email)
  })
  if (emails.size > maximumCollaborators) {
    faults.push({
      in: 'body',
      path: '/collaborators',
      message: `a case can have at most ${maximumCollaborators} collaborators`,
    })
  }
  return { emails: [...emails], faults }
}
