import { type CasePriority, casePriorities, type NewAgreement } from '@waymark/cases'

/** What somebody words for each priority; empty where nothing is. */
export type Definitions = Readonly<Record<CasePriority, string>>

/** No wording at all. */
export const noDefinitions: Definitions = { p1: '', p2: '', p3: '', p4: '' }

/** What was worded, without what was left empty. */
export function wordedOf(definitions: Definitions): Partial<Record<CasePriority, string>> {
  const worded = casePriorities.map((priority) => [priority, definitions[priority].trim()] as const)
  return Object.fromEntries(worded.filter(([, text]) => text !== ''))
}

/** The form of an agreement, as it is typed: days and moments as the browser's fields have them, in the reader's zone. */
export interface AgreementFields {
  readonly account: string
  readonly supportLevel: string
  /** `2026-03-01T09:30`; empty for now. */
  readonly signedAt: string
  /** `2026-03-01`. */
  readonly from: string
  /** The last day of the term. */
  readonly until: string
  readonly overrides: Definitions
}

/** A day as a field has it, in the reader's zone. */
function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** A form for an agreement of a year that starts today. */
export function emptyAgreement(account: string, now: Date): AgreementFields {
  const lastDay = new Date(now.getFullYear() + 1, now.getMonth(), now.getDate() - 1)
  const days = { from: dayOf(now), until: dayOf(lastDay) }
  return { account, supportLevel: '', signedAt: '', ...days, overrides: noDefinitions }
}

/** What is wrong with the form. */
export function agreementFaults(
  { supportLevel, signedAt, from, until }: AgreementFields,
  now: Date,
): Partial<Record<keyof AgreementFields, 'missing' | 'future' | 'order'>> {
  return {
    ...(supportLevel.trim() === '' && { supportLevel: 'missing' }),
    ...(signedAt !== '' && new Date(signedAt).getTime() > now.getTime() && { signedAt: 'future' }),
    ...(from === '' && { from: 'missing' }),
    ...(until === '' ? { until: 'missing' } : until < from && { until: 'order' }),
  }
}

/** The agreement that the form asks for. Its term ends with its last day. */
export function toNewAgreement(fields: AgreementFields, now: Date): NewAgreement {
  const lastDay = new Date(`${fields.until}T00:00`)
  const overrides = wordedOf(fields.overrides)
  return {
    account: fields.account,
    supportLevel: fields.supportLevel.trim(),
    signedAt: fields.signedAt === '' ? now : new Date(fields.signedAt),
    from: new Date(`${fields.from}T00:00`),
    until: new Date(lastDay.getFullYear(), lastDay.getMonth(), lastDay.getDate() + 1),
    ...(Object.keys(overrides).length > 0 && { overrides }),
  }
}
