import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleCase } from '@waymark/cases/testing'
import { systemClock } from '@waymark/core'
import { type SunkMail, startMailSink } from './mail-sink.js'
import { type PlatformProcess, startPlatform, writeKeys } from './start-platform.js'

const collaborator = 'zoe@partner.example'

/** What was found after all the kills. */
export interface KillOutcome {
  /** Messages that were posted, and those of them that were acknowledged before their process died. */
  readonly posted: number
  readonly acknowledged: number
  /** Acknowledged, and not there. */
  readonly lost: readonly string[]
  /** There more than once, or under a number that was never given. */
  readonly doubled: readonly string[]
  /** Messages whose mail never came. */
  readonly notMailed: readonly string[]
  /** Messages whose mail came under more than one `Message-ID`: a mail client would show it twice. */
  readonly shownTwice: readonly string[]
  /** Mails that came, and how many a mail client shows. */
  readonly arrivals: number
  readonly shown: number
  /** The slowest start after a kill, from the start of the program until it was ready, in milliseconds. */
  readonly slowestRestart: number
}

/** Posts messages by the client while the process is killed, as often as is asked; then compares what is there. */
export async function runKillRounds(
  rounds: number,
  each: number,
  database: Readonly<Record<string, string>> = {},
): Promise<KillOutcome> {
  const place = mkdtempSync(join(tmpdir(), 'waymark-kill-'))
  const keys = writeKeys(place)
  const sink = await startMailSink()
  const settings = {
    WAYMARK_DATA: join(place, 'data'),
    WAYMARK_API_KEYS: keys.file,
    SMTP_URL: sink.url,
    ...database,
  }
  const clientOf = (platform: PlatformProcess) => platform.client(keys.of.ada)

  let platform = await startPlatform(settings)
  const filed = await clientOf(platform).cases.create({ ...sampleCase(), collaborators: [collaborator] })
  const acknowledged: string[] = []
  const all: string[] = []
  let slowestRestart = 0

  for (let round = 0; round < rounds; round++) {
    const names = Array.from({ length: each }, (_, at) => `message-${round}-${at}.`)
    all.push(...names)
    // Killed somewhere between the first acknowledged message and the last one, elsewhere in each round.
    const killAfter = 1 + Math.floor(((round * 7) % rounds) * (each / rounds) * 0.9)
    const { messages } = clientOf(platform)
    const left = names.values()
    let isDead = false
    const post = async () => {
      for (const name of left) {
        if (isDead) return
        await messages.post(filed.id, { text: name }, { idempotencyKey: name, timeout: '2 seconds' }).then(
          () => {
            acknowledged.push(name)
          },
          () => {},
        )
        if (!isDead && acknowledged.filter((one) => one.startsWith(`message-${round}-`)).length >= killAfter) {
          isDead = true
          await platform.kill()
        }
      }
    }
    await Promise.all(Array.from({ length: 8 }, post))
    platform = await startPlatform(settings)
    slowestRestart = Math.max(slowestRestart, platform.readyIn)
    // Whoever got no answer asks again, under the same key.
    const again = clientOf(platform).messages
    for (const name of names) {
      await again.post(filed.id, { text: name }, { idempotencyKey: name })
    }
  }

  const found = new Map<string, number>()
  for await (const { text } of clientOf(platform).messages.list(filed.id)) {
    if (text.startsWith('message-')) found.set(text, (found.get(text) ?? 0) + 1)
  }
  const arrived = () => sink.mails.filter(({ to }) => to === collaborator)
  for (let tries = 0; tries < 600 && missing(all, arrived()).length > 0; tries++) await systemClock.sleep(100)
  await platform.stop()
  await sink.close()
  return {
    posted: all.length,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((name) => !found.has(name)),
    doubled: [...found].filter(([name, times]) => times !== 1 || !all.includes(name)).map(([name]) => name),
    notMailed: missing(all, arrived()),
    shownTwice: [...idsByMessage(arrived())].filter(([, ids]) => ids.size > 1).map(([name]) => name),
    arrivals: arrived().length,
    shown: new Set(arrived().map(({ messageId }) => messageId)).size,
    slowestRestart: Math.round(slowestRestart),
  }
}

/** Under which `Message-ID`s each message was mailed. */
function idsByMessage(mails: readonly SunkMail[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>()
  for (const { raw, messageId } of mails) {
    const [name] = /message-\d+-\d+\./.exec(raw) ?? []
    if (name !== undefined) ids.set(name, (ids.get(name) ?? new Set()).add(messageId))
  }
  return ids
}

function missing(names: readonly string[], mails: readonly SunkMail[]): string[] {
  const ids = idsByMessage(mails)
  return names.filter((name) => !ids.has(name))
}
