import type { Clock } from '../clock/clock.js'
import { isWaymarkError } from '../errors/error.js'
import { refuse } from '../errors/refuse.js'
import type { JobHandler } from '../ports/database.js'
import type { Mailer } from '../ports/mailer.js'
import { createAlarm } from './alarm.js'
import type { MemoryTasks, Task, Work } from './memory-tasks.js'
import type { MemoryTimers } from './memory-timers.js'
import { delayAfter, type RetryOptions } from './retry.js'

/** What a worker works with. */
export interface WorkerOptions {
  readonly clock: Clock
  readonly mailer: Mailer | undefined
  readonly retry: RetryOptions | undefined
  readonly tasks: MemoryTasks
  readonly timers: MemoryTimers
  /** Turns every timer that is due into a job, in one transaction. */
  fireTimers(): Promise<void>
}

/** Does what is due, one thing after the other. */
export interface MemoryWorker {
  /** @throws RefusedError `internal_error` when it was started before. */
  start(handlers: Readonly<Record<string, JobHandler>>): void
  /** To be called when there may be something new to do. */
  wake(): void
  /** Settles when nothing is due any more; at once while not started. */
  idle(): Promise<void>
  /** Begins nothing any more, and settles when what runs has ended. */
  stop(): Promise<void>
}

/** Makes a worker that does nothing until it is started. */
export function createMemoryWorker(options: WorkerOptions): MemoryWorker {
  const { clock, mailer, retry, tasks, timers, fireTimers } = options
  let handlers: Readonly<Record<string, JobHandler>> | undefined
  let running: Promise<void> | undefined
  const alarm = createAlarm(clock, { nextDue, runDue: idle })

  function nextDue(): Date | undefined {
    const timer = timers.first()
    const task = tasks.first()
    if (!handlers || !(timer || task)) return undefined
    const fires = timer ? Date.parse(timer.due) : Number.POSITIVE_INFINITY
    return new Date(Math.min(fires, task?.due ?? Number.POSITIVE_INFINITY))
  }

  const isDue = () => (nextDue()?.getTime() ?? Number.POSITIVE_INFINITY) <= clock.now().getTime()

  async function perform(work: Work): Promise<void> {
    if (work.kind === 'mail') return mailer?.send(work.mail)
    const handler = handlers && Object.hasOwn(handlers, work.job) ? handlers[work.job] : undefined
    if (!handler) throw refuse('internal_error', `no handler runs the job ${work.job}`)
    await handler(work.payload)
  }

  async function attempt(task: Task): Promise<void> {
    try {
      await perform(task.work)
      tasks.remove(task)
    } catch (error) {
      const now = clock.now()
      // What a mail server refuses for good, it refuses again.
      const isFinal = task.work.kind === 'mail' && isWaymarkError(error) && !error.retryable
      const delay = isFinal ? undefined : delayAfter(task.attempts + 1, retry)
      if (delay !== undefined) tasks.postpone(task, now.getTime() + delay)
      else tasks.park(task, error instanceof Error ? error.message : String(error), now.toISOString())
    }
  }

  async function run(): Promise<void> {
    while (isDue()) {
      const timer = timers.first()
      if (timer && Date.parse(timer.due) <= clock.now().getTime()) await fireTimers()
      const task = tasks.first()
      if (handlers && task && task.due <= clock.now().getTime()) await attempt(task)
    }
  }

  function wake(): void {
    if (!handlers || running) return
    if (!isDue()) {
      alarm.update()
      return
    }
    // Not at once: whoever committed learns of it before its jobs begin.
    running = Promise.resolve()
      .then(run)
      .finally(() => {
        running = undefined
        wake()
      })
  }

  async function idle(): Promise<void> {
    while (running || isDue()) {
      wake()
      await running
    }
  }

  return {
    start(given) {
      if (handlers) throw refuse('internal_error', 'work was called before: give all handlers at once')
      handlers = given
      wake()
    },
    wake,
    idle,
    async stop() {
      handlers = undefined
      alarm.stop()
      await running
    },
  }
}
