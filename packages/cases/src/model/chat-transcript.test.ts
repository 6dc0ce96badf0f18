import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeTranscript } from './chat-transcript.js'

const createdAt = new Date('2026-01-05T09:00:00.000Z')
const author = { id: 'user_ada', name: 'Ada', email: 'ada@acme.example', side: 'customer' } as const

describe('a transcript', () => {
  it('says who wrote what, and when (CASE-21)', () => {
    const messages = [{ author, text: 'Hello\nthere', createdAt: new Date('2026-01-05T09:01:02.345Z') }]
    expect(writeTranscript({ subject: 'Gone', createdAt, messages })).toEqual([
      'Chat of 2026-01-05 09:00:00 UTC: Gone\n\n[2026-01-05 09:01:02] Ada (customer): Hello\nthere',
    ])
  })

  it('loses nothing and keeps within its parts, however much was said (CASE-21)', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 40 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 110, max: 400 }), (said, maximum) => {
        const messages = said.map((text) => ({ author, text, createdAt }))
        const parts = writeTranscript({ subject: 'Gone', createdAt, messages }, maximum)
        expect(parts.every((part) => part.length <= maximum)).toBe(true)
        const lines = said.map((text) => `[2026-01-05 09:00:00] Ada (customer): ${text}`)
        expect(parts.join('\n\n')).toBe(['Chat of 2026-01-05 09:00:00 UTC: Gone', ...lines].join('\n\n'))
      }),
    )
  })
})
