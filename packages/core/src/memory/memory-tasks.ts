import type { OutgoingMail } from '../ports/mailer.js'
import type { Json } from '../ports/store.js'
import { SortedBlocks } from './sorted-blocks.js'

/** What there is to do: run a job, or send a mail. */
export type Work =
  | { readonly kind: 'job'; readonly job: string; readonly payload: Json }
  | { readonly kind: 'mail'; readonly mail: OutgoingMail }

/** A piece of work that waits for its moment. */
export interface Task {
  readonly sequence: number
  /** Milliseconds since 1970. */
  readonly due: number
  /** How often it was tried. */
  readonly attempts: number
  readonly work: Work
}

/** Work that failed for good: as often as it may. */
export interface ParkedTask {
  readonly work: Work
  readonly attempts: number
  /** What the last attempt failed with. */
  readonly error: string
  readonly failedAt: string
}

/** Everything there is to do, as a snapshot holds it. */
export interface TasksSnapshot {
  readonly next: number
  readonly waiting: readonly Task[]
  readonly parked: readonly ParkedTask[]
}

/** Work in the order in which it is due; what is due at once in the order in which it came. */
export interface MemoryTasks {
  add(work: Work, due: number): void
  /** The first task. */
  first(): Task | undefined
  remove(task: Task): void
  /** Puts a task that failed back for later, unless it was taken away in the meantime. */
  postpone(task: Task, due: number): void
  /** Gives a task up, unless it was taken away in the meantime. */
  park(task: Task, error: string, failedAt: string): void
  readonly parked: readonly ParkedTask[]
  snapshot(): TasksSnapshot
  restore(snapshot: TasksSnapshot): void
}

/** Makes nothing to do. Without `sendsMail`, mail is kept and never comes up. */
export function createMemoryTasks(sendsMail: boolean): MemoryTasks {
  let next = 1
  let parked: ParkedTask[] = []
  let waiting = emptyOrder()
  // Mail that nobody can send stands aside, so that it does not stop the jobs behind it.
  let unsent: Task[] = []
  // A task that was running when a snapshot was restored must not end its like in there.
  let present = new WeakSet<Task>()

  function emptyOrder() {
    return new SortedBlocks<Task>((a, b) => a.due - b.due || a.sequence - b.sequence)
  }

  function put(task: Task): void {
    present.add(task)
    if (task.work.kind === 'mail' && !sendsMail) unsent.push(task)
    else waiting.add(task)
  }

  const take = (task: Task) => present.has(task) && waiting.remove(task) !== undefined

  return {
    add: (work, due) => put({ sequence: next++, due, attempts: 0, work }),
    first: () => waiting.first(),
    remove: (task) => void take(task),
    postpone(task, due) {
      if (take(task)) put({ ...task, due, attempts: task.attempts + 1 })
    },
    park(task, error, failedAt) {
      if (take(task)) parked.push({ work: task.work, attempts: task.attempts + 1, error, failedAt })
    },
    get parked() {
      return parked
    },
    snapshot: () => ({ next, waiting: [...waiting, ...unsent], parked: [...parked] }),
    restore(snapshot) {
      next = snapshot.next
      parked = [...snapshot.parked]
      waiting = emptyOrder()
      unsent = []
      present = new WeakSet()
      for (const task of snapshot.waiting) put({ ...task })
    },
  }
}
