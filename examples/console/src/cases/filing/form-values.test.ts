import { newCaseForm } from '@waymark/cases/forms'
import { expect, it } from 'vitest'
import { bodyOf, isBlank, withoutSecrets } from './form-values.js'

const values = {
  '/subject': '  It stops  ',
  '/priority': 'p2',
  '/topic': '',
  '/report/overview': 'After Next it disappears.',
  '/report/environment': 'production',
  '/report/affectedItem/kind': 'launcher',
  '/report/stepNames': ['of a walk-thru that is no longer chosen'],
  '/report/stepsToReproduce': ['Sign in', ' ', 'Press Next'],
  '/collaborators': 'zoe@partner.example',
  '/credentials': 'the secret',
}

it('CASE-01 makes the body that the service takes, without what is empty or not shown', () => {
  const body = {
    subject: 'It stops',
    priority: 'p2',
    report: {
      overview: 'After Next it disappears.',
      environment: 'production',
      affectedItem: { kind: 'launcher' },
      stepsToReproduce: ['Sign in', 'Press Next'],
    },
    collaborators: 'zoe@partner.example',
  }
  expect(bodyOf(values)).toEqual(body)
  expect(newCaseForm['~standard'].validate(bodyOf(values))).toEqual({ value: body })
})

it('CASE-07 keeps no credentials', () => {
  expect(withoutSecrets(values)).not.toHaveProperty('/credentials')
  expect(JSON.stringify(bodyOf(values))).not.toContain('the secret')
})

it('white space is nothing', () => {
  expect(isBlank({ '/subject': ' ', '/report/stepNames': ['', ' '] })).toBe(true)
  expect(isBlank({ '/report/stepNames': ['', 'Open'] })).toBe(false)
})
