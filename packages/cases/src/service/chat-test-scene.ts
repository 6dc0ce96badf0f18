import {
  createMemoryBlobs,
  createMemoryDatabase,
  createMemoryMailer,
  createMemoryVault,
  createSeededIds,
  createVirtualClock,
} from '@waymark/core/memory'
import { type Call, type Collection, callAs, type Principal } from '@waymark/core/ports'
import type { Emitted } from '@waymark/core/server'
import type { NewChat } from '../model/chat.js'
import { settingsRecords } from './accounts.js'
import { chatCollections } from './chat-records.js'
import { chatDeskUseCases, chatJobs, chatUseCases } from './chat-use-cases.js'
import { casesCollections, createCasesService } from './create-service.js'
import { withDefaults } from './ports.js'

const accounts = ['acme', 'globex']

/** A principal for tests: a customer of an account. */
export function customer(name: string, account = 'acme', accountsSeen = [account]): Principal {
  const capabilities = ['cases.use', 'chat.use', ...(accountsSeen.length > 1 ? ['cases.work', 'chat.serve'] : [])]
  return {
    id: `user_${name}`,
    name,
    email: `${name}@${account}.example`,
    account,
    accounts: accountsSeen,
    capabilities,
  }
}

/** A principal for tests: an agent who serves both accounts, or those that are named. */
export function agent(name: string, serves: readonly string[] = accounts): Principal {
  return customer(name, 'waymark', ['waymark', ...serves])
}

/** A support centre on memory ports, whose accounts pay for chat. The clock stands at 2026-01-05T09:00:00Z. */
export async function createChatScene(seed: string | number = 'chat') {
  const clock = createVirtualClock()
  const mailer = createMemoryMailer()
  const database = createMemoryDatabase({ clock, mailer })
  const mail = { domain: 'reply.example', from: 'support@example.com', portal: 'https://support.example.com' }
  const given = { database, blobs: createMemoryBlobs(), vault: createMemoryVault({ seed: 'chat' }), mail, clock }
  const ports = withDefaults({ ...given, ids: createSeededIds(seed) })
  const service = createCasesService(ports)
  await database.open([...new Set([...casesCollections, ...chatCollections])] as unknown as readonly Collection[])
  database.work({ ...service.jobs, ...chatJobs(ports) })
  await database.transaction(async (tx) => {
    for (const id of accounts) {
      await tx.forAccount(id).insert(settingsRecords, { id, account: id, teamCases: false, chat: true })
    }
  })
  const chats = chatUseCases(ports)
  const desk = chatDeskUseCases(ports)
  const as = (principal: Principal): Call => callAs(principal, database)
  return {
    clock,
    database,
    mailer,
    ports,
    service,
    chats,
    desk,
    as,
    start: (who: Principal, changes: Partial<NewChat> = {}) =>
      chats.start(as(who), { entryPoint: 'editor', subject: 'The launcher is gone', ...changes }),
    /** Lets time pass while these people give their signs of life. */
    async pass(minutes: number, present: { chat: string; who: Principal }[], agents: readonly Principal[] = []) {
      for (let step = 0; step < minutes * 2; step++) {
        await clock.advance('30 seconds')
        for (const { chat, who } of present) await chats.attend(as(who), chat)
        for (const who of agents) await desk.attend(as(who))
      }
    },
    /** Everything that was told in a chat so far. */
    async told(chatId: string, who: Principal, after = '0') {
      const stop = new AbortController()
      const events = await chats.follow(as(who), chatId, { after, signal: stop.signal })
      return drain(events, stop)
    },
  }
}

/** What a stream holds now, without waiting for more. */
export async function drain<Value>(events: AsyncIterable<Emitted<Value>>, stop: AbortController): Promise<Value[]> {
  const values: Value[] = []
  const iterator = events[Symbol.asyncIterator]()
  for (;;) {
    const next = iterator.next()
    const nothing = new Promise<undefined>((resolve) => setImmediate(() => setImmediate(() => resolve(undefined))))
    const result = await Promise.race([next, nothing])
    if (!result || result.done) break
    if ('data' in result.value) values.push(result.value.data)
  }
  stop.abort()
  return values
}
