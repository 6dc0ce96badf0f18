import { diagnosisCauses } from '@waymark/cases'
import { expect, it } from 'vitest'
import { diagnosisWords } from './diagnosis-words.js'

it('words every known cause and its fix in both languages, and no other (CASE-31)', () => {
  expect(Object.keys(diagnosisWords.en).sort()).toEqual([...diagnosisCauses].sort())
  expect(Object.keys(diagnosisWords.fr).sort()).toEqual([...diagnosisCauses].sort())
  for (const cause of diagnosisCauses) {
    const [en, fr] = [diagnosisWords.en[cause], diagnosisWords.fr[cause]]
    expect([en.cause, en.tryThis, fr.cause, fr.tryThis].filter((text) => text.trim() === '')).toEqual([])
    expect([fr.cause === en.cause, fr.tryThis === en.tryThis]).toEqual([false, false])
  }
})
