import { describe, expect, it } from 'vitest'
import { agreementFaults, emptyAgreement, noDefinitions, toNewAgreement, wordedOf } from './agreement-fields.js'

const now = new Date(2026, 1, 3, 9, 30)
const fields = { ...emptyAgreement('acme', now), supportLevel: ' Premium ' }

describe('the form of an agreement (CASE-05)', () => {
  it('starts with a year from today', () => {
    expect(emptyAgreement('acme', now)).toEqual({
      account: 'acme',
      supportLevel: '',
      signedAt: '',
      from: '2026-02-03',
      until: '2027-02-02',
      overrides: noDefinitions,
    })
  })

  it('asks for a term that ends with its last day, signed now', () => {
    expect(toNewAgreement(fields, now)).toEqual({
      account: 'acme',
      supportLevel: 'Premium',
      signedAt: now,
      from: new Date(2026, 1, 3),
      until: new Date(2027, 1, 3),
    })
  })

  it('takes a moment of signature, and own wording where there is some', () => {
    const overrides = { ...noDefinitions, p1: ' Nothing works. ', p3: ' ' }
    const signed = toNewAgreement({ ...fields, signedAt: '2026-01-31T23:00', overrides }, now)
    expect([signed.signedAt, signed.overrides]).toEqual([new Date(2026, 0, 31, 23), { p1: 'Nothing works.' }])
    expect(wordedOf(noDefinitions)).toEqual({})
  })

  it('says what is missing, in the future, or in the wrong order', () => {
    expect(agreementFaults(fields, now)).toEqual({})
    expect(agreementFaults({ ...fields, supportLevel: ' ', from: '', until: '' }, now)).toEqual({
      supportLevel: 'missing',
      from: 'missing',
      until: 'missing',
    })
    expect(agreementFaults({ ...fields, signedAt: '2026-02-03T09:31', until: '2026-02-02' }, now)).toEqual({
      signedAt: 'future',
      until: 'order',
    })
    expect(agreementFaults({ ...fields, until: fields.from }, now)).toEqual({})
  })
})
