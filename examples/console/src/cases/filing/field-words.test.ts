import { caseTemplate } from '@waymark/cases/forms'
import { expect, it } from 'vitest'
import { fieldWords } from './field-words.js'
import { frenchFields } from './french-fields.js'

it('every field of the template has a label in both languages, and a hint in both or in none', () => {
  expect(Object.keys(frenchFields)).toEqual(caseTemplate.map(({ path }) => path))
  for (const field of caseTemplate) {
    const [english, french] = [fieldWords(field, 'en'), fieldWords(field, 'fr')]
    expect([field.path, Object.keys(french)]).toEqual([field.path, Object.keys(english)])
    expect(Object.values(french).every((text) => text !== '')).toBe(true)
  }
})

it('a field that nobody translated speaks English', () => {
  const field = { path: '/new', label: 'New', kind: 'line', required: false } as const
  expect(fieldWords(field, 'fr')).toEqual({ label: 'New' })
})
