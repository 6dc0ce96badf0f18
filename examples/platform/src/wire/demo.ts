import { instant, pageOf, text } from '@waymark/core/wire'
import * as z from 'zod/mini'

/** A rule of what goes wrong on purpose: a `FaultRule` of `@waymark/core/testing`, checked there. */
const faultRuleJson = z.looseObject({})

/** The emulated Salesforce of a demo: what an administrator reads off its set-up, and who can sign in there. Nothing of it is secret. */
const demoSalesforceJson = z.object({
  /** Where it answers, for browsers of this machine. */
  url: z.string(),
  /** The domain to enter: `acme.my.salesforce.com`. The address above stands in for it. */
  domain: z.string(),
  /** The consumer key. */
  clientId: z.string(),
  /** The consumer secret. */
  clientSecret: z.string(),
  /** People of the org, who see different things. */
  users: z.array(z.object({ username: z.string(), name: z.string(), title: z.string() })),
})
export type DemoSalesforceJson = z.infer<typeof demoSalesforceJson>

/** How the demo stands. */
export const demoStateJson = z.object({
  /** The demo's time. */
  now: instant,
  /** How far that is ahead of real time, in milliseconds; negative while it is behind. */
  offset: z.number(),
  /** Whether the clock stands still until it is moved, or let go. */
  isHeld: z.boolean(),
  /** What goes wrong on purpose, in the order in which the rules are asked. */
  faults: z.array(faultRuleJson),
  /** The operations that a rule may name. */
  operations: z.array(z.string()),
  /** The Salesforce to set up and connect. */
  salesforce: z.exactOptional(demoSalesforceJson),
})
export type DemoStateJson = z.infer<typeof demoStateJson>

/** How far to move the clock: `15 days`, `1 millisecond`. Forward only. */
export const clockMoveJson = z.strictObject({ advance: text(40) })

/** Holds the clock, or lets it run on. */
export const clockHoldJson = z.strictObject({ isHeld: z.boolean() })

export const faultsJson = z.strictObject({ rules: z.array(faultRuleJson) })

/** A mail of the demo's inbox, as a list shows it. */
export const caughtMailJson = z.object({
  id: z.string(),
  messageId: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  /** When it came, by the demo's clock. */
  receivedAt: instant,
  /** How often it was delivered: more than once after a fault. A mail client shows it once, and so does the inbox. */
  deliveries: z.number(),
})
export type CaughtMailJson = z.infer<typeof caughtMailJson>

/** A mail of the demo's inbox, whole. */
export const wholeMailJson = z.extend(caughtMailJson, {
  /** Where an answer goes: the address of a case, or nowhere. */
  replyTo: z.nullable(z.string()),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number() })),
})
export type WholeMailJson = z.infer<typeof wholeMailJson>

export const caughtMailPageJson = pageOf(caughtMailJson)

/** An answer to a mail of the inbox, as its recipient would write it. */
export const mailAnswerJson = z.strictObject({ text: text(100_000) })
