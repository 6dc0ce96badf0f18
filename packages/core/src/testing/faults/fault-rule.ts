import { type Duration, milliseconds } from '../../clock/duration.js'

/**
 * What happens to a call:
 *
 * - `{ status, retryAfter }`: it is refused with this status, 400 to 599, as problem details; the handler does not run
 * - `{ slow }`: that much time passes on the clock first
 * - `'reset'`: the connection breaks before the handler runs
 * - `'answer_lost'`: the handler runs and commits, then the connection breaks
 * - `'cut_off'`: the handler runs; half of the body arrives, while the headers promise all of it
 * - `'broken_json'`: the handler runs; the body is whole, but is no JSON
 * - `'timeout'`: no answer comes until the caller gives up
 */
export type FaultEffect =
  | { readonly status: number; readonly retryAfter?: Duration }
  | { readonly slow: Duration }
  | 'reset'
  | 'answer_lost'
  | 'cut_off'
  | 'broken_json'
  | 'timeout'

/** When something goes wrong, and what. Plain JSON. Every condition that is given must hold. */
export interface FaultRule {
  /** Only calls of these operations, such as `createCase`. Default: every call. */
  readonly operation?: string | readonly string[]
  /** Only the first call, or the second and fifth: counted from 1, over the calls of these operations since the rule was added. */
  readonly nth?: number | readonly number[]
  /** Only each third call, counted likewise. */
  readonly every?: number
  /** At most so many times. Default: without end. */
  readonly times?: number
  /** By seeded chance: 0 for never, 1 for always. */
  readonly probability?: number
  readonly do: FaultEffect
}

const named: readonly unknown[] = ['reset', 'answer_lost', 'cut_off', 'broken_json', 'timeout']
const fields = ['operation', 'nth', 'every', 'times', 'probability', 'do']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isDuration(value: unknown): boolean {
  try {
    return (typeof value === 'number' || typeof value === 'string') && milliseconds(value as Duration) >= 0
  } catch {
    return false
  }
}

const only = (value: object, allowed: readonly string[]) => Object.keys(value).every((key) => allowed.includes(key))

function isEffect(value: unknown): boolean {
  if (!isObject(value)) return named.includes(value)
  if ('slow' in value) return only(value, ['slow']) && isDuration(value.slow)
  const { status, retryAfter } = value
  if (!only(value, ['status', 'retryAfter']) || (retryAfter !== undefined && !isDuration(retryAfter))) return false
  return Number.isInteger(status) && Number(status) >= 400 && Number(status) <= 599
}

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 1
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

function faultOf(rule: unknown, operations: readonly string[] | undefined): string | undefined {
  if (!isObject(rule)) return 'must be an object'
  const unknown = Object.keys(rule).find((key) => !fields.includes(key))
  if (unknown !== undefined) return `has no field ${unknown}, but ${fields.join(', ')}`
  const { operation, nth, every, times, probability } = rule
  if (operation !== undefined) {
    const stranger = listOf(operation).find((name) => typeof name !== 'string' || operations?.includes(name) === false)
    if (stranger !== undefined) {
      const known = operations ? `: ${operations.join(', ')}` : ''
      return `names the operation ${String(stranger)}, which is not one of those that are answered here${known}`
    }
  }
  if (nth !== undefined && !listOf(nth).every(isCount)) return 'needs whole numbers from 1 as nth'
  if (every !== undefined && !isCount(every)) return 'needs a whole number from 1 as every'
  if (times !== undefined && !isCount(times)) return 'needs a whole number from 1 as times'
  if (probability !== undefined && !(typeof probability === 'number' && probability >= 0 && probability <= 1)) {
    return 'needs a number from 0 to 1 as probability'
  }
  if (!isEffect(rule.do)) {
    return `needs as do one of ${named.join(', ')}, { status, retryAfter } with a status from 400 to 599, or { slow }`
  }
  return undefined
}

/**
 * Refuses what is not a fault rule, such as a line of a file.
 *
 * @throws TypeError that names the fault and the way out.
 */
export function checkFaultRule(rule: unknown, operations: readonly string[] | undefined): asserts rule is FaultRule {
  const fault = faultOf(rule, operations)
  if (fault !== undefined) throw new TypeError(`the fault rule ${JSON.stringify(rule)} ${fault}`)
}
