import {
  defaultScopes,
  readDomain,
  type SalesforceScope,
  type Setup,
  type SetupChange,
  salesforceScopes,
} from '@waymark/workstation-search'

/** The form of a set-up, as it is typed. */
export interface SetupFields {
  readonly name: string
  /** A host, or an address of the org. */
  readonly domain: string
  readonly clientId: string
  /** What happens to the secret, which is never shown. */
  readonly secret: 'keep' | 'replace' | 'remove'
  readonly clientSecret: string
  readonly scopes: readonly SalesforceScope[]
  readonly contactName: string
  readonly contactEmail: string
}

/** A set-up as its form shows it. */
export function toSetupFields(setup: Setup): SetupFields {
  return {
    name: setup.name,
    domain: setup.domain ?? '',
    clientId: setup.clientId ?? '',
    secret: setup.hasClientSecret ? 'keep' : 'replace',
    clientSecret: '',
    scopes: salesforceScopes.filter((scope) => setup.scopes.includes(scope)),
    contactName: setup.contact?.name ?? '',
    contactEmail: setup.contact?.email ?? '',
  }
}

/** Whether two values of a field are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What is wrong with the form. */
export function setupFaults(fields: SetupFields): Partial<Record<keyof SetupFields, 'missing' | 'domain' | 'email'>> {
  const { name, domain, contactName, contactEmail } = fields
  const hasContact = contactName.trim() !== '' || contactEmail.trim() !== ''
  return {
    ...(name.trim() === '' && { name: 'missing' }),
    ...(domain.trim() !== '' && readDomain(domain) === undefined && { domain: 'domain' }),
    ...(fields.scopes.length === 0 && { scopes: 'missing' }),
    ...(hasContact && contactName.trim() === '' && { contactName: 'missing' }),
    ...(hasContact && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(contactEmail.trim()) && { contactEmail: 'email' }),
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What the form changes of a set-up; empty where nothing differs. */
export function toSetupChange(fields: SetupFields, stored: Setup): SetupChange {
  const before = toSetupFields(stored)
  const contact = { name: fields.contactName.trim(), email: fields.contactEmail.trim() }
  const isSameContact = contact.name === before.contactName && contact.email === before.contactEmail
  const given = readDomain(fields.domain) ?? fields.domain.trim()
  return {
    ...(fields.name.trim() !== before.name && { name: fields.name.trim() }),
    ...(given !== before.domain && { domain: orNull(given) }),
    ...(fields.clientId.trim() !== before.clientId && { clientId: orNull(fields.clientId) }),
    ...(fields.secret === 'remove' && stored.hasClientSecret && { clientSecret: null }),
    ...(fields.secret === 'replace' &&
      fields.clientSecret.trim() !== '' && { clientSecret: fields.clientSecret.trim() }),
    ...(!isSame(fields.scopes, before.scopes) && { scopes: fields.scopes }),
    ...(!isSameContact && { contact: contact.name === '' && contact.email === '' ? null : contact }),
  }
}

/** Whether a change ends what users have connected: another domain, key or secret is another app. */
export function endsConnections(change: SetupChange): boolean {
  return change.domain !== undefined || change.clientId !== undefined || change.clientSecret !== undefined
}

/** Whether these scopes are the least that works. */
export function isLeast(scopes: readonly SalesforceScope[]): boolean {
  return isSame([...scopes].sort(), [...defaultScopes].sort())
}
