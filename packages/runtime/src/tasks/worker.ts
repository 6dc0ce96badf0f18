import { type Clock, isWaymarkError, refuse, systemClock } from '@waymark/core'
import { isVirtualClock, type RetryOptions } from '@waymark/core/memory'
import type { JobHandler, Mailer, OutgoingMail } from '@waymark/core/ports'
import { repeatEvery } from '../sql/real-time.js'
import { createAlarm } from './alarm.js'
import { createDueCache } from './due-cache.js'
import { delayAfter } from './retry.js'
import { createRunner, type Runner } from './runner.js'
import type { Task, TaskKind, TaskTable } from './task-table.js'

/** What a worker works with. */
export interface WorkerOptions {
  readonly clock: Clock
  readonly mailer: Mailer | undefined
  readonly retry: RetryOptions | undefined
  /** How many jobs it runs at the same time. */
  readonly concurrency: number
  readonly tasks: TaskTable
  /** Called now and then, for what is kept no longer. */
  readonly tidy: () => Promise<void>
  readonly onError: (error: unknown) => void
}

/** Does what is due. */
export interface Worker {
  /** @throws RefusedError `internal_error` when it was started before. */
  start(handlers: Readonly<Record<string, JobHandler>>): void
  /** Something was committed here: tasks that are due at once, and a timer. */
  note(tasks: boolean, timer: number | undefined): void
  /** Something may have been committed elsewhere. */
  look(): void
  /** Settles when nothing is due any more, here and elsewhere; at once while not started. */
  idle(): Promise<void>
  /** Begins nothing any more, and settles when what runs has ended. */
  stop(): Promise<void>
}

// Real time. Leases last 20 seconds, so a process that is alive extends them in time, and one that died is noticed soon after.
const beat = 5_000
const lookAgain = 5_000
const mailsAtOnce = 20
const tidyEvery = 3_600_000

/** Makes a worker that does nothing until it is started. */
export function createWorker(options: WorkerOptions): Worker {
  const { clock, mailer, retry, concurrency, tasks, tidy, onError } = options
  const kinds: readonly TaskKind[] = mailer ? ['job', 'mail'] : ['job']
  const due = createDueCache(() => tasks.due(kinds))
  let stopBeats: readonly (() => void)[] = []
  const now = () => clock.now().getTime()
  let handlers: Readonly<Record<string, JobHandler>> | undefined
  let isStopping = false
  let nextTidy = 0
  let detach = () => {}
  const alarm = createAlarm(clock, () => wake())

  async function perform(kind: TaskKind, { job, payload }: Task): Promise<void> {
    if (kind === 'mail') return mailer?.send(payload as unknown as OutgoingMail)
    const handler = job !== undefined && handlers && Object.hasOwn(handlers, job) ? handlers[job] : undefined
    if (!handler) throw refuse('internal_error', `no handler runs the job ${job}`)
    await handler(payload)
  }

  async function attempt(kind: TaskKind, task: Task): Promise<void> {
    try {
      await perform(kind, task)
    } catch (error) {
      const words = (error instanceof Error ? error.message : String(error)).replaceAll('\0', '').slice(0, 2_000)
      // What a mail server refuses for good, it refuses again.
      const isFinal = kind === 'mail' && isWaymarkError(error) && !error.retryable
      const delay = isFinal ? undefined : delayAfter(task.attempts, retry)
      if (delay === undefined) return tasks.park(task, words, now())
      const again = now() + delay
      await tasks.postpone(task, again, words)
      return due.note({ free: again, task: again })
    }
    await tasks.remove(task)
  }

  async function doSome(kind: TaskKind, most: number): Promise<boolean> {
    if (isStopping) return false
    const claimed = await tasks.claim(kind, now(), most)
    for (const [at, task] of claimed.entries()) {
      if (isStopping) {
        await tasks.release(claimed.slice(at))
        return false
      }
      await attempt(kind, task)
    }
    return claimed.length > 0
  }

  async function fireTimers(): Promise<boolean> {
    if (isStopping || due.timer > now()) return false
    const fired = await tasks.fireTimers(now())
    if (fired > 0) due.note({ free: now(), task: now() })
    await due.refresh()
    if (fired > 0) for (const runner of others) runner.wake()
    return false
  }

  function rest(): void {
    if (isStopping || runners.some(({ running }) => running)) return
    looker.wake()
  }

  async function refresh(): Promise<boolean> {
    if (isStopping) return false
    await due.refresh()
    if (now() >= nextTidy) {
      nextTidy = now() + tidyEvery
      await tidy()
    }
    if (Math.min(due.timer, due.free) <= now()) wake()
    else if (!isVirtualClock(clock)) alarm.set(Math.min(due.timer, due.free))
    return false
  }

  const others: Runner[] = [
    ...Array.from({ length: concurrency }, () => createRunner(() => doSome('job', 1), rest, onError)),
    ...(mailer ? [createRunner(() => doSome('mail', mailsAtOnce), rest, onError)] : []),
  ]
  const timerRunner = createRunner(fireTimers, rest, onError)
  const runners = [timerRunner, ...others]
  const looker = createRunner(refresh, () => {}, onError)

  function wake(): void {
    if (!handlers || isStopping) return
    for (const runner of runners) runner.wake()
  }

  async function settle(): Promise<void> {
    for (;;) {
      const running = [...runners, looker].map((runner) => runner.running).filter((one) => one !== undefined)
      if (running.length === 0) return
      await Promise.all(running)
    }
  }

  const isDue = () => Math.min(due.timer, due.task) <= now()

  async function idle(): Promise<void> {
    if (!handlers) return
    for (let round = 0; !isStopping; round++) {
      wake()
      await settle()
      await due.refresh()
      if (!isDue()) return
      // Somebody else is at it.
      if (round > 0) await systemClock.sleep(20)
    }
  }

  return {
    start(given) {
      if (handlers) throw refuse('internal_error', 'work was called before: give all handlers at once')
      handlers = given
      if (isVirtualClock(clock)) {
        const nextDue = () => {
          const next = Math.min(due.timer, due.task)
          return next === Number.POSITIVE_INFINITY ? undefined : new Date(next)
        }
        detach = clock.attach({ nextDue, runDue: idle })
      }
      const report = (work: () => Promise<void>) => () => void work().catch(onError)
      stopBeats = [repeatEvery(beat, report(tasks.extend)), repeatEvery(lookAgain, () => looker.wake())]
      wake()
    },
    note(hasTasks, timer) {
      if (hasTasks) due.note({ free: now(), task: now() })
      if (timer !== undefined) due.note({ timer })
      if (!handlers) return
      if (Math.min(due.timer, due.free) <= now()) wake()
      else if (!isVirtualClock(clock)) alarm.set(Math.min(due.timer, due.free))
    },
    look() {
      if (handlers) looker.wake()
    },
    idle,
    async stop() {
      isStopping = true
      detach()
      alarm.stop()
      for (const stop of stopBeats) stop()
      await settle()
    },
  }
}
