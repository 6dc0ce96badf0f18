import { systemClock } from '../clock/clock.js'
import { isWaymarkError, type WaymarkError } from '../errors/error.js'

/** What a check throws when something is not as it must be. Test runners show the difference of `actual` and `expected`. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure'
  readonly actual: unknown
  readonly expected: unknown

  constructor(message: string, actual?: unknown, expected?: unknown) {
    super(message)
    this.actual = actual
    this.expected = expected
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date && +a === +b
  if (Array.isArray(a) !== Array.isArray(b) || ArrayBuffer.isView(a) !== ArrayBuffer.isView(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => name in right && isSame(left[name], right[name]))
  )
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

/** Throws unless two values are the same, whole and deep. The order of fields does not count. */
export function assertEqual(actual: unknown, expected: unknown, what = 'the value'): void {
  if (!isSame(actual, expected))
    throw new CheckFailure(`${what} is ${show(actual)}, not ${show(expected)}`, actual, expected)
}

/** Throws unless a condition holds. */
export function assertTrue(holds: boolean, what: string): asserts holds {
  if (!holds) throw new CheckFailure(what)
}

/** Throws unless a promise rejects with a Waymark error of this code; gives the error. */
export async function expectRefusal(promise: PromiseLike<unknown>, code: string): Promise<WaymarkError> {
  let value: unknown
  try {
    value = await promise
  } catch (error) {
    if (isWaymarkError(error, code)) return error
    const found = isWaymarkError(error) ? error.code : String(error)
    throw new CheckFailure(`it rejects with ${found}, not ${code}`, found, code)
  }
  throw new CheckFailure(`it gives ${show(value)} instead of rejecting with ${code}`, value, code)
}

/** Gives what a promise gives, or throws when it takes longer than this many milliseconds of real time. */
export async function within<T>(promise: PromiseLike<T>, limit: number, what: string): Promise<T> {
  const controller = new AbortController()
  const late = systemClock.sleep(limit, controller.signal).then(() => {
    throw new CheckFailure(`${what} did not happen within ${limit} ms`)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    late.catch(() => {})
    controller.abort()
  }
}
