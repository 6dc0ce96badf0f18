import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { ruleWords } from './fault-view.js'
import { effectKinds } from './new-fault.js'
import { demoWords } from './words.js'

const i18n = i18next.createInstance()
beforeAll(() =>
  i18n.init({
    lng: 'en',
    resources: { en: { translation: { demo: demoWords.en } }, fr: { translation: { demo: demoWords.fr } } },
    interpolation: { escapeValue: false },
  }),
)
const say = (language: 'en' | 'fr', rule: Record<string, unknown>) =>
  ruleWords(i18n.getFixedT(language), language, rule)

describe('a fault rule in words', () => {
  it('names operations, effect and conditions', () => {
    const rule = { operation: 'createCase', nth: [1, 3], times: 1, do: { status: 503, retryAfter: '2 seconds' } }
    expect(say('en', rule)).toBe(
      'createCase: refused with 503, to be tried again after 2 seconds, only call 1 and 3, at most once',
    )
    expect(say('fr', rule)).toBe(
      'createCase\u202f: refusé avec 503, à retenter après 2\u00a0secondes, seulement l’appel 1 et 3, une fois au plus',
    )
  })

  it('speaks of every call where none is named', () => {
    expect(say('en', { every: 3, probability: 0.5, do: { slow: 2_000 } })).toBe(
      'Every call: slow by 2 seconds, one call in 3, with a chance of 50%',
    )
  })

  it('says that it does not know what it does not know', () => {
    expect([say('en', { do: 'explode' }), say('en', {}), say('en', { do: { slow: 'soon' } })]).toEqual(
      Array.from({ length: 3 }, () => 'Every call: something this page does not know'),
    )
  })

  it.each(effectKinds)('has words for %s in both languages', (effect) => {
    const done = effect === 'status' ? { status: 503 } : effect === 'slow' ? { slow: '1 hour' } : effect
    expect(say('en', { do: done })).not.toMatch(/demo\.|does not know/)
    expect(say('fr', { do: done })).not.toMatch(/demo\.|ne connaît pas/)
  })
})
