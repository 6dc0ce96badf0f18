import { refuseInput } from '@waymark/core'
import type { Blobs, Call, UnitOfWork } from '@waymark/core/ports'
import { type Handler, implement } from '@waymark/core/server'
import { createFaultPlan, type FaultRule } from '@waymark/core/testing'
import { writeInstant } from '@waymark/core/wire'
import type { WhoAsks } from '../access/who-asks.js'
import { type DemoClock, momentOf } from '../demo/clock.js'
import { changeDemo, type DemoRecord } from '../demo/demo-record.js'
import type { DemoState } from '../demo/demo-state.js'
import { holdClock, type Move } from '../demo/move-clock.js'
import type { CaughtMail } from '../mail/caught-mail.js'
import { listCaughtMails, readCaughtMail, type WholeMail } from '../mail/read-caught-mails.js'
import { platformScope } from '../platform-scope.js'
import type { CaughtMailJson, DemoSalesforceJson, DemoStateJson, WholeMailJson } from '../wire/demo.js'
import {
  answerMailRoute,
  getDemoRoute,
  getMailRoute,
  holdClockRoute,
  listMailsRoute,
  moveClockRoute,
  setFaultsRoute,
} from '../wire/routes.js'
import { type Hosting, hostRoutes } from './hosting.js'

/** What the demo's own routes need. */
export interface DemoParts {
  readonly whoAsks: WhoAsks
  readonly database: UnitOfWork
  readonly blobs: Blobs
  readonly clock: DemoClock
  readonly state: DemoState
  readonly operations: readonly string[]
  readonly moveClock: (call: Call, advance: string) => Promise<Move>
  /** The Salesforce to set up and connect. */
  readonly salesforce: DemoSalesforceJson | undefined
  /** Sends an answer to a mail, to where answers are taken. */
  readonly answerMail: (mail: WholeMail, text: string) => Promise<void>
}

function writeCaught({ id, messageId, from, to, subject, receivedAt, deliveries }: CaughtMail): CaughtMailJson {
  return { id, messageId, from, to, subject, receivedAt, deliveries }
}

function writeWhole({ caught, parsed, replyTo }: WholeMail): WholeMailJson {
  const attachments = parsed.attachments.map(({ name, type, bytes }) => ({ name, type, size: bytes.byteLength }))
  return { ...writeCaught(caught), replyTo, text: parsed.text, headers: { ...parsed.headers }, attachments }
}

function checkRules(rules: readonly object[], operations: readonly string[]): readonly FaultRule[] {
  try {
    return createFaultPlan(rules as readonly FaultRule[], { random: () => 0, operations }).rules
  } catch (error) {
    if (error instanceof TypeError) throw refuseInput([{ in: 'body', path: '/rules', message: error.message }])
    throw error
  }
}

/** Moves the demo's clock, lets things go wrong, and shows its inbox. Who may ask for it is decided before. */
export function createDemoHandler(hosting: Hosting, parts: DemoParts): Handler {
  const { whoAsks, database, blobs, clock, state, operations } = parts

  const writeState = (record: Pick<DemoRecord, 'offset' | 'heldAt' | 'rules'>): DemoStateJson => ({
    now: writeInstant(new Date(momentOf(record, clock.real))),
    offset: momentOf(record, clock.real) - clock.real.now().getTime(),
    isHeld: record.heldAt !== undefined,
    faults: record.rules.map((rule) => ({ ...rule })),
    operations: [...operations],
    ...(parts.salesforce && { salesforce: parts.salesforce }),
  })

  const implementations = [
    implement(getDemoRoute, {
      async run() {
        return state.current
      },
      write: writeState,
    }),
    implement(moveClockRoute, {
      run: ({ call, body }) => parts.moveClock(call, body.advance),
      write: ({ record, end }: Move) => writeState({ rules: record.rules, ...end }),
    }),
    implement(holdClockRoute, {
      async run({ call, body }) {
        const changed = await holdClock(call, clock, body.isHeld)
        state.apply(changed)
        return changed
      },
      write: writeState,
    }),
    implement(setFaultsRoute, {
      async run({ call, body }) {
        const rules = checkRules(body.rules, operations)
        const changed = await call.transaction((tx) => changeDemo(tx, () => ({ rules })))
        state.apply(changed)
        return changed
      },
      write: writeState,
    }),
    implement(listMailsRoute, {
      run: ({ call, query }) => listCaughtMails(call, query),
      write: ({ items, ...page }: Awaited<ReturnType<typeof listCaughtMails>>) => ({
        ...page,
        items: items.map(writeCaught),
      }),
    }),
    implement(getMailRoute, {
      run: ({ params }) => readCaughtMail(database, blobs, params.mailId),
      write: writeWhole,
    }),
    implement(answerMailRoute, {
      async run({ params, body }) {
        await parts.answerMail(await readCaughtMail(database, blobs, params.mailId), body.text)
      },
    }),
  ]
  return hostRoutes(hosting, implementations, async (request) => {
    const asker = await whoAsks(request)
    if (!asker) return undefined
    // What is kept of these requests stands apart from what the packages keep, which goes by the demo's clock.
    return { ...asker.principal, account: platformScope, capabilities: [getDemoRoute.capability] }
  })
}
