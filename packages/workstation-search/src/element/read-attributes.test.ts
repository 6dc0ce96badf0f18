import { expect, it } from 'vitest'
import { readKinds, readLimit, wordsOf } from './read-attributes.js'
import { changeWords } from './words.js'
import { english } from './words-english.js'
import { french } from './words-french.js'

it('kinds are read in singular or plural, and none at all means no choice', () => {
  expect(readKinds('Leads, case lead  nonsense')).toEqual(['lead', 'case'])
  expect([readKinds(null), readKinds(''), readKinds('nonsense')]).toEqual([undefined, undefined, undefined])
})

it('a limit outside of 1 to 25 is none', () => {
  expect(['1', '25', '0', '26', '2.5', '', 'x', null].map(readLimit)).toEqual([
    1,
    25,
    ...Array.from({ length: 6 }, () => undefined),
  ])
})

it('a language that is not French is English, and days are written as in the region that is known', () => {
  const read = (language: string, reader = 'de-DE') => {
    const { words, language: written } = wordsOf(language, reader)
    return [words === french ? 'French' : words === english ? 'English' : '', written]
  }
  expect(read('fr')).toEqual(['French', 'fr'])
  expect(read('fr', 'fr-CA')).toEqual(['French', 'fr-CA'])
  expect(read('FR-be', 'fr-CA')).toEqual(['French', 'FR-be'])
  expect(read('en-GB', 'en-US')).toEqual(['English', 'en-GB'])
  expect(read('en', 'en-NZ')).toEqual(['English', 'en-NZ'])
  expect(read('de')).toEqual(['English', 'en'])
  expect(read('fr-not_a_tag')).toEqual(['French', 'fr'])
  expect(read('')).toEqual(['English', 'en'])
})

it('texts are put in place one by one, those of kinds and reasons as well', () => {
  const words = changeWords(english, {
    placeholder: 'Find',
    kinds: { item: { one: 'page', many: 'pages' } },
    reasons: { timeout: 'Too slow.' },
  })
  expect(words).toEqual({
    ...english,
    placeholder: 'Find',
    kinds: { ...english.kinds, item: { one: 'page', many: 'pages' } },
    reasons: { ...english.reasons, timeout: 'Too slow.' },
  })
})
