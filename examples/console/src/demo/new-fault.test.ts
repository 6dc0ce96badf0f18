import { describe, expect, it } from 'vitest'
import { effectKinds, emptyFault, readFault } from './new-fault.js'

describe('a fault rule that somebody filled in', () => {
  it('holds for every call, each time, where nothing else was given', () => {
    expect(readFault(emptyFault)).toEqual({ rule: { do: { status: 503 } } })
  })

  it('names operations and conditions', () => {
    const fields = {
      operations: ['createCase', 'postMessage'],
      nth: '2, 5',
      every: '3',
      times: '4',
      probability: '12,5',
    }
    expect(readFault({ ...emptyFault, ...fields, status: '429', retryAfter: '2 seconds' })).toEqual({
      rule: {
        operation: ['createCase', 'postMessage'],
        nth: [2, 5],
        every: 3,
        times: 4,
        probability: 0.125,
        do: { status: 429, retryAfter: '2 seconds' },
      },
    })
    expect(readFault({ ...emptyFault, operations: ['createCase'], nth: '1', effect: 'answer_lost' })).toEqual({
      rule: { operation: 'createCase', nth: 1, do: 'answer_lost' },
    })
  })

  it.each(effectKinds)('can do %s', (effect) => {
    const done = effect === 'status' ? { status: 503 } : effect === 'slow' ? { slow: '2 seconds' } : effect
    expect(readFault({ ...emptyFault, effect })).toEqual({ rule: { do: done } })
  })

  it('says which fields are wrong', () => {
    const fields = { status: '200', retryAfter: 'soon', nth: '0', every: '1.5', times: '-1', probability: '101' }
    expect(readFault({ ...emptyFault, ...fields })).toEqual({
      faults: {
        status: 'status',
        retryAfter: 'span',
        nth: 'nth',
        every: 'count',
        times: 'count',
        probability: 'probability',
      },
    })
    expect(readFault({ ...emptyFault, effect: 'slow', slow: '' })).toEqual({ faults: { slow: 'span' } })
  })

  it('pays no heed to the fields of another effect', () => {
    expect(readFault({ ...emptyFault, effect: 'reset', status: 'none', slow: 'soon' })).toEqual({
      rule: { do: 'reset' },
    })
  })
})
