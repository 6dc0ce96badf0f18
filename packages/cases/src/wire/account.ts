import { instant, readInstant, text, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import type { AccountSettings, Agreement, NewAgreement, SlaVersion } from '../model/account.js'
import { emailAddress } from './words.js'

/** Whom to ask, as JSON. */
const contactJson = z.object({ name: z.string(), email: z.string() })

const newContactJson = z.strictObject({
  name: text(200),
  email: emailAddress(),
})

/** Account settings as JSON. */
export const accountSettingsJson = z.object({
  account: z.string(),
  version: wholeNumber,
  teamCases: z.boolean(),
  chat: z.boolean(),
  contact: z.exactOptional(contactJson),
})
export type AccountSettingsJson = z.infer<typeof accountSettingsJson>

export function readSettings(json: AccountSettingsJson): AccountSettings {
  return json
}

export function writeSettings(settings: AccountSettings): AccountSettingsJson {
  return settings
}

export const accountSettingsChangeJson = z.strictObject({
  teamCases: z.exactOptional(z.boolean()),
  contact: z.exactOptional(z.nullable(newContactJson)),
})

/** A definition for each priority. */
const definitionsJson = z.object({ p1: z.string(), p2: z.string(), p3: z.string(), p4: z.string() })

const someDefinitionsJson = z.object({
  p1: z.exactOptional(z.string()),
  p2: z.exactOptional(z.string()),
  p3: z.exactOptional(z.string()),
  p4: z.exactOptional(z.string()),
})

const newDefinitionsJson = z.strictObject({
  p1: z.exactOptional(text(1_000)),
  p2: z.exactOptional(text(1_000)),
  p3: z.exactOptional(text(1_000)),
  p4: z.exactOptional(text(1_000)),
})

/** An SLA version as JSON. */
export const slaVersionJson = z.object({ id: z.string(), publishedAt: instant, definitions: definitionsJson })
export type SlaVersionJson = z.infer<typeof slaVersionJson>

export const newSlaVersionJson = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/, 'must be letters, digits, dots and dashes, such as 2026-03')),
  definitions: z.exactOptional(newDefinitionsJson),
})

export function readSlaVersion(json: SlaVersionJson): SlaVersion {
  return { ...json, publishedAt: readInstant(json.publishedAt) }
}

export function writeSlaVersion(version: SlaVersion): SlaVersionJson {
  return { ...version, publishedAt: writeInstant(version.publishedAt) }
}

/** An agreement as JSON. */
export const agreementJson = z.object({
  id: z.string(),
  version: wholeNumber,
  account: z.string(),
  supportLevel: z.string(),
  signedAt: instant,
  from: instant,
  until: instant,
  slaVersion: z.string(),
  overrides: someDefinitionsJson,
})
export type AgreementJson = z.infer<typeof agreementJson>

export function readAgreement({ signedAt, from, until, ...same }: AgreementJson): Agreement {
  return { ...same, signedAt: readInstant(signedAt), from: readInstant(from), until: readInstant(until) }
}

export function writeAgreement({ signedAt, from, until, ...same }: Agreement): AgreementJson {
  return { ...same, signedAt: writeInstant(signedAt), from: writeInstant(from), until: writeInstant(until) }
}

export const newAgreementJson = z.strictObject({
  account: text(60),
  supportLevel: text(60),
  signedAt: instant,
  from: instant,
  until: instant,
  overrides: z.exactOptional(newDefinitionsJson),
})
export type NewAgreementJson = z.infer<typeof newAgreementJson>

export function readNewAgreement({ signedAt, from, until, ...same }: NewAgreementJson): NewAgreement {
  return { ...same, signedAt: readInstant(signedAt), from: readInstant(from), until: readInstant(until) }
}

export function writeNewAgreement({ signedAt, from, until, ...same }: NewAgreement): NewAgreementJson {
  return { ...same, signedAt: writeInstant(signedAt), from: writeInstant(from), until: writeInstant(until) }
}
