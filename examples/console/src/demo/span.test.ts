import { describe, expect, it } from 'vitest'
import { readSpan, spanWords } from './span.js'

describe('a span of time that somebody typed', () => {
  it.each([
    ['3 days', '3 days'],
    ['3 jours', '3 days'],
    [' +1 Hour ', '1 hours'],
    ['1,5 heure', '1.5 hours'],
    ['90min', '90 minutes'],
    ['1 millisecond', '1 milliseconds'],
    ['2 semaines', '2 weeks'],
    ['366 days', '366 days'],
    ['0.0000001 week', '60 milliseconds'],
  ])('is read from “%s”', (text, span) => {
    expect(readSpan(text)).toEqual({ span })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['soon', 'unreadable'],
    ['3', 'unreadable'],
    ['3 moons', 'unreadable'],
    ['0 days', 'nothing'],
    ['-1 day', 'nothing'],
    ['367 days', 'tooLong'],
    ['99999999999 weeks', 'tooLong'],
  ])('is refused where it is “%s”', (text, fault) => {
    expect(readSpan(text)).toEqual({ fault })
  })

  it('is said in both languages', () => {
    expect([
      spanWords('en', '15 days'),
      spanWords('fr', '1 hour'),
      spanWords('en', 2_000),
      spanWords('fr', 1_296_000_000),
      spanWords('en', 1),
      spanWords('en', 0),
    ]).toEqual(['15 days', '1\u00a0heure', '2 seconds', '15\u00a0jours', '1 millisecond', '0 milliseconds'])
  })
})
