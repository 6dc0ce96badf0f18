import { instant, text } from '@waymark/core/wire'
import * as z from 'zod/mini'

const words = z.object({ en: z.string(), fr: z.string() })

/** Somebody whom a visitor of the demo can be. */
const demoPersonJson = z.object({
  key: z.string(),
  name: z.string(),
  company: z.string(),
  role: words,
  may: words,
})
export type DemoPersonJson = z.infer<typeof demoPersonJson>

/** What runs here, for somebody who is not signed in yet. */
export const aboutJson = z.object({
  /** Whether the clock can be moved, faults injected and the mail inbox read. */
  demo: z.boolean(),
  /** Who can sign in by a click; nobody for a visitor from another machine. */
  people: z.array(demoPersonJson),
  packages: z.array(z.object({ name: z.string(), title: z.string(), address: z.string() })),
})
export type AboutJson = z.infer<typeof aboutJson>

/** Who is signed in, and what this person may do. */
export const personJson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  account: z.string(),
  accounts: z.array(z.string()),
  capabilities: z.array(z.string()),
})
export type PersonJson = z.infer<typeof personJson>

export const newSignInJson = z.strictObject({ person: z.string() })

/** A sign-in that was given out. The token is shown once. */
export const signInJson = z.object({ token: z.string(), expiresAt: instant, person: personJson })
export type SignInJson = z.infer<typeof signInJson>

/** A key of a program, without the key itself. */
export const apiKeyJson = z.object({
  id: z.string(),
  name: z.string(),
  /** The first letters of the key, to tell it from others. */
  beginning: z.string(),
  createdAt: instant,
  expiresAt: instant,
})
export type ApiKeyJson = z.infer<typeof apiKeyJson>

/** A key is good for 1 to 365 days of real time. Default: 90. */
export const newApiKeyJson = z.strictObject({
  name: text(100),
  days: z.exactOptional(z.int().check(z.minimum(1), z.maximum(365))),
})

/** A key that was made. It is shown once. */
export const madeApiKeyJson = z.extend(apiKeyJson, { key: z.string() })
export type MadeApiKeyJson = z.infer<typeof madeApiKeyJson>
