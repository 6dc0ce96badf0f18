import { type TimelineEntry, timelineTypes } from '@waymark/cases'
import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { partWords } from '../../parts/words.js'
import { threadWords } from '../words.js'
import { timelineSentence } from './timeline-sentence.js'

const actor = { id: 'user_ada', name: 'Ada Lindqvist', email: 'ada@acme.example' }
const entry = (type: TimelineEntry['type'], rest: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: 'event_1',
  type,
  at: new Date(0),
  actor,
  ...rest,
})

async function wordsIn(lng: 'en' | 'fr') {
  const i18n = i18next.createInstance()
  await i18n.init({
    lng,
    resources: {
      en: { translation: { parts: partWords.en, thread: threadWords.en } },
      fr: { translation: { parts: partWords.fr, thread: threadWords.fr } },
    },
    interpolation: { escapeValue: false },
  })
  return i18n.t
}

describe.each(['en', 'fr'] as const)('the timeline in %s', (language) => {
  it('has a sentence for everything that can happen (CASE-16)', async () => {
    const t = await wordsIn(language)
    const sentences = [...timelineTypes, 'unknown' as const].map((type) => timelineSentence(t, entry(type)))
    expect(
      sentences.filter((sentence) => !sentence.includes('Ada Lindqvist') || /thread\.|\{\{/.test(sentence)),
    ).toEqual([])
    expect(new Set(sentences).size).toBe(timelineTypes.length + 1)
  })
})

it('names states, priorities and desks in words, and people as they are called', async () => {
  const t = await wordsIn('fr')
  expect(timelineSentence(t, entry('state_changed', { from: 'open', to: 'closed' }))).toBe(
    'Ada Lindqvist a fait passer le dossier de «\u202fOuvert\u202f» à «\u202fClos\u202f»',
  )
  const english = await wordsIn('en')
  expect(timelineSentence(english, entry('assigned', { from: 'Erin', to: 'Farid' }))).toBe(
    'Ada Lindqvist reassigned the case from Erin to Farid',
  )
  expect(timelineSentence(english, entry('assigned', { from: 'Erin' }))).toBe('Ada Lindqvist gave the case to nobody')
  expect(timelineSentence(english, entry('priority_changed', { from: 'p9', to: 'p1' }))).toBe(
    'Ada Lindqvist changed the priority from “Unknown” to “P1, critical”',
  )
})

it('does not let a name turn the direction of the sentence', async () => {
  const t = await wordsIn('en')
  expect(timelineSentence(t, entry('collaborator_added', { to: '\u202Emoc.x@y' }))).toBe('Ada Lindqvist added moc.x@y')
})
