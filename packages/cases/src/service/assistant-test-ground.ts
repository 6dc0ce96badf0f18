import {
  createMemoryBlobs,
  createMemoryDatabase,
  createMemoryMailer,
  createMemoryVault,
  createSeededIds,
  createVirtualClock,
} from '@waymark/core/memory'
import { type Call, callAs, type Principal } from '@waymark/core/ports'
import type { ElementReport } from '../model/element-report.js'
import { createAssistant } from './assistant.js'
import { casesCollections } from './create-service.js'
import { createDiagnostics } from './diagnostics.js'
import { withDefaults } from './ports.js'

const customer = ['cases.use', 'assistant.use']

function person(
  name: string,
  account: string,
  accounts: readonly string[],
  capabilities: readonly string[],
): Principal {
  return { id: `user_${name}`, account, accounts, name, email: `${name}@${account}.example`, capabilities }
}

/** Two builders of one account, one of another, and an engineer who sees the first account alone. */
export const people = {
  bea: person('bea', 'acme', ['acme'], customer),
  carl: person('carl', 'acme', ['acme'], customer),
  olga: person('olga', 'other', ['other'], customer),
  erik: person('erik', 'house', ['house', 'acme'], [...customer, 'cases.work']),
}

/** The assistant and the diagnostics over memory, for tests. */
export async function createGround() {
  const clock = createVirtualClock()
  const mailer = createMemoryMailer()
  const database = createMemoryDatabase({ clock, mailer })
  await database.open(casesCollections)
  database.work({})
  const ports = withDefaults({
    database,
    clock,
    blobs: createMemoryBlobs(),
    vault: createMemoryVault({ seed: 1 }),
    ids: createSeededIds(1),
    mail: { domain: 'support.example', from: 'Support <support@support.example>', portal: 'https://support.example' },
  })
  const as = (name: keyof typeof people): Call => callAs(people[name], database)
  return {
    clock,
    mailer,
    database,
    ports,
    as,
    assistant: createAssistant(ports),
    diagnostics: createDiagnostics(ports),
  }
}

/** A report of an element on which nothing is wrong. */
export function healthyElement(changes: Partial<ElementReport> = {}): ElementReport {
  return {
    item: { kind: 'launcher', name: 'Save order', id: '4711', publishedTo: ['production'] },
    selector: { text: '#save', valid: true, matches: 1, visible: 1 },
    page: { address: 'https://app.example/orders?tab=open', title: 'Orders', environment: 'production' },
    conditions: [{ text: 'the path starts with /orders', kind: 'page', result: 'met' }],
    browser: { userAgent: 'Test/1.0', language: 'en-GB', viewport: { width: 1280, height: 720 } },
    ...changes,
  }
}
