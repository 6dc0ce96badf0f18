import type { FaultEffect, FaultRule } from '@waymark/core/testing'
import { plainEffects } from './fault-view.js'
import { readSpan } from './span.js'

/** What somebody can choose to happen. */
export const effectKinds = ['status', 'slow', ...plainEffects] as const
/** One of them. */
export type EffectKind = (typeof effectKinds)[number]

/** The form of a rule, as it is typed. An empty field gives no condition. */
export interface FaultFields {
  readonly operations: readonly string[]
  readonly effect: EffectKind
  readonly status: string
  readonly retryAfter: string
  readonly slow: string
  readonly nth: string
  readonly every: string
  readonly times: string
  readonly probability: string
}

/** A form that nobody has filled in yet. */
export const emptyFault: FaultFields = {
  operations: [],
  effect: 'status',
  status: '503',
  retryAfter: '',
  slow: '2 seconds',
  nth: '',
  every: '',
  times: '',
  probability: '',
}

/** What is wrong with a field. */
export type FieldFault = 'status' | 'span' | 'nth' | 'count' | 'probability'

const isCount = (text: string) => /^[1-9]\d{0,8}$/.test(text.trim())
const numbersOf = (text: string) => text.split(/[,;\s]+/).filter((one) => one !== '')
const decimal = (text: string) => Number(text.trim().replace(',', '.'))

function faultsOf(fields: FaultFields): Partial<Record<keyof FaultFields, FieldFault>> {
  const { effect, status, retryAfter, slow, nth, every, times, probability } = fields
  const isStatus = effect === 'status'
  const chance = decimal(probability)
  return {
    ...(isStatus && !/^[45]\d\d$/.test(status.trim()) && { status: 'status' }),
    ...(isStatus && retryAfter.trim() !== '' && 'fault' in readSpan(retryAfter) && { retryAfter: 'span' }),
    ...(effect === 'slow' && 'fault' in readSpan(slow) && { slow: 'span' }),
    ...(!numbersOf(nth).every(isCount) && { nth: 'nth' }),
    ...(every.trim() !== '' && !isCount(every) && { every: 'count' }),
    ...(times.trim() !== '' && !isCount(times) && { times: 'count' }),
    ...(probability.trim() !== '' && !(chance >= 0 && chance <= 100) && { probability: 'probability' }),
  }
}

function effectOf({ effect, status, retryAfter, slow }: FaultFields): FaultEffect {
  if (effect === 'slow') {
    const read = readSpan(slow)
    return { slow: 'span' in read ? read.span : 0 }
  }
  if (effect !== 'status') return effect
  const after = readSpan(retryAfter)
  return { status: Number(status), ...('span' in after && { retryAfter: after.span }) }
}

/** Makes a rule of what was typed, or says which fields are wrong. */
export function readFault(
  fields: FaultFields,
): { readonly rule: FaultRule } | { readonly faults: Partial<Record<keyof FaultFields, FieldFault>> } {
  const faults = faultsOf(fields)
  if (Object.keys(faults).length > 0) return { faults }
  const { operations, every, times, probability } = fields
  const [one, ...more] = operations
  const [first, ...others] = numbersOf(fields.nth).map(Number)
  const rule: FaultRule = {
    ...(one !== undefined && { operation: more.length > 0 ? operations : one }),
    ...(first !== undefined && { nth: others.length > 0 ? [first, ...others] : first }),
    ...(every.trim() !== '' && { every: Number(every) }),
    ...(times.trim() !== '' && { times: Number(times) }),
    ...(probability.trim() !== '' && { probability: decimal(probability) / 100 }),
    do: effectOf(fields),
  }
  return { rule }
}
