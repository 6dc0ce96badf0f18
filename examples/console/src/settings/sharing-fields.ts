import { type AccountSettings, type AccountSettingsChange, isEmail } from '@waymark/cases'

/** The form of what an account admin sets, as it is typed. */
export interface SharingFields {
  readonly teamCases: boolean
  readonly name: string
  readonly email: string
}

/** Fills the form with what is set. */
export function toSharingFields({ teamCases, contact }: AccountSettings): SharingFields {
  return { teamCases, name: contact?.name ?? '', email: contact?.email ?? '' }
}

/** What is wrong with the form. */
export function sharingFaults({ name, email }: SharingFields): { readonly name?: true; readonly email?: true } {
  const [hasName, address] = [name.trim() !== '', email.trim()]
  if (!hasName && address === '') return {}
  return { ...(!hasName && { name: true }), ...(!isEmail(address) && { email: true }) }
}

/** The change that the form asks for. Without name and address it names nobody any more. */
export function toSettingsChange({ teamCases, name, email }: SharingFields): AccountSettingsChange {
  const contact = name.trim() === '' ? null : { name: name.trim(), email: email.trim() }
  return { teamCases, contact }
}
