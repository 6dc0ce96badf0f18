import { expect, it } from 'vitest'
import { faultsOf, placeFaults } from './faults.js'

const whole = {
  '/subject': 'It stops',
  '/priority': 'p2',
  '/report/overview': 'After Next it disappears.',
  '/report/environment': 'production',
}

it('CASE-01 names every field that is required', () => {
  expect(faultsOf({ '/report/overview': '  ' })).toEqual({
    '/subject': { kind: 'required' },
    '/priority': { kind: 'choose' },
    '/report/overview': { kind: 'required' },
    '/report/environment': { kind: 'choose' },
  })
  expect(faultsOf(whole)).toEqual({})
})

it('CASE-05 says that p1 needs production, also while other fields are empty', () => {
  expect(faultsOf({ '/priority': 'p1', '/report/environment': 'test' })['/priority']).toEqual({ kind: 'p1' })
  expect(faultsOf({ '/priority': 'p1' })['/priority']).toBeUndefined()
  expect(faultsOf({ ...whole, '/priority': 'p1' })).toEqual({})
})

it('CASE-03 names each bad address', () => {
  expect(faultsOf({ ...whole, '/collaborators': 'zoe@partner.example, sam, @x; a@b' })).toEqual({
    '/collaborators': { kind: 'emails', addresses: 'sam, @x, a@b' },
  })
  expect(faultsOf({ '/collaborators': 'sam' })['/collaborators']).toEqual({ kind: 'emails', addresses: 'sam' })
})

it('says what is too long, of several lines, or too much', () => {
  const many = Array.from({ length: 51 }, (_, index) => `step ${index}`)
  expect(
    faultsOf({
      ...whole,
      '/subject': 'a\nb',
      '/topic': 'x'.repeat(121),
      '/report/affectedItem/name': 'a name without a kind',
      '/report/stepsToReproduce': ['fine', 'y'.repeat(1_001)],
      '/report/workingHours/timeZone': 'Europe/Atlantis',
    }),
  ).toEqual({
    '/subject': { kind: 'oneLine' },
    '/topic': { kind: 'tooLong', maximum: 120 },
    '/report/affectedItem/kind': { kind: 'choose' },
    '/report/stepsToReproduce': { kind: 'entry', number: 2 },
    '/report/workingHours/timeZone': { kind: 'timeZone' },
  })
  expect(faultsOf({ ...whole, '/report/stepsToReproduce': many })).toEqual({
    '/report/stepsToReproduce': { kind: 'tooMany', maximum: 50 },
  })
})

it('puts the faults of a refusal beside the same fields, and keeps those of no field', () => {
  const named = [
    { path: '/attachments/1', message: 'is no file that you uploaded' },
    { path: '/supersedes', message: 'CS-000001 is not closed' },
  ]
  expect(placeFaults(named, whole)).toEqual({
    '/attachments': { kind: 'fileGone' },
    '/supersedes': { kind: 'other', message: 'CS-000001 is not closed' },
  })
})
