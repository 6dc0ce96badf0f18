import type { Clock } from '../clock/clock.js'
import { abortedBy } from '../clock/clock.js'
import { NoAnswerError } from '../errors/error.js'

/** One end for a whole call: the caller's signal or the time, whichever comes first. */
export interface Deadline {
  /** Fires when the call is over before its time. */
  readonly signal: AbortSignal
  /** What ended the call early. */
  readonly failure: NoAnswerError | undefined
  /** How the loop stands, which the error of a time-out tells. */
  attempts: number
  lastFailure: unknown
  /** Milliseconds that are left, by the clock that was passed in. */
  remaining(): number
  /** Starts the time anew: a stream is limited by its silences, not by its length. */
  restart(timeout: number): void
  /** Stops the time, while it is the caller's turn. */
  pause(): void
  /** Settles as the work does, or as soon as the deadline fires, whether or not the work listens to the signal. */
  race<T>(work: Promise<T>): Promise<T>
  end(): void
}

// Above this, Node and browsers fire a timer at once.
const longestTimer = 2_147_483_647

/** Starts the time of a call. Hanging sockets are ended by real time; waits between attempts count by `clock`. */
export function startDeadline(timeout: number, clock: Clock, callerSignal?: AbortSignal): Deadline {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let endsAt = 0
  let span = timeout
  let reject: ((error: NoAnswerError) => void) | undefined
  let failure: NoAnswerError | undefined

  const fail = (error: NoAnswerError) => {
    if (failure !== undefined) return
    failure = error
    deadline.end()
    controller.abort(error)
    reject?.(error)
  }
  const abort = () => fail(abortedBy(callerSignal as AbortSignal))
  const expire = () => fail(timedOut(span, deadline))
  const arm = () => {
    endsAt = clock.now().getTime() + span
    if (span !== Number.POSITIVE_INFINITY) timer = setTimeout(expire, Math.min(span, longestTimer))
  }

  const deadline: Deadline = {
    signal: controller.signal,
    get failure() {
      return failure
    },
    attempts: 0,
    lastFailure: undefined,
    remaining: () => endsAt - clock.now().getTime(),
    restart(next) {
      if (failure !== undefined) return
      clearTimeout(timer)
      span = next
      arm()
    },
    pause: () => clearTimeout(timer),
    race(work) {
      return new Promise((resolve, rejectRace) => {
        reject = rejectRace
        work.then(resolve, rejectRace)
        if (failure !== undefined) rejectRace(failure)
      })
    },
    end() {
      clearTimeout(timer)
      callerSignal?.removeEventListener('abort', abort)
    },
  }

  if (callerSignal?.aborted) abort()
  else {
    callerSignal?.addEventListener('abort', abort)
    arm()
  }
  return deadline
}

function timedOut(span: number, { attempts, lastFailure }: Deadline): NoAnswerError {
  const tries = attempts > 1 ? ` (${attempts} attempts)` : ''
  return new NoAnswerError('timeout', `no answer within ${span / 1_000} s${tries}`, { cause: lastFailure })
}
