import { RefusedError } from '@waymark/core'
import { expect, it } from 'vitest'
import { fieldErrors } from './field-errors.js'

it('finds the field of each fault by its path, and leaves what belongs to none', () => {
  const faults = [
    { in: 'body', path: '/report/environment', message: 'must be production' },
    { in: 'body', path: '/collaborators/0', message: 'is no address' },
    { in: 'body', path: '', message: 'is wrong as a whole' },
  ] as const
  const error = new RefusedError('validation_failed', { status: 422, retryable: false, title: 'bad' }, 'bad', {
    faults,
  })
  expect(fieldErrors(error, ['environment', 'collaborators'])).toEqual({
    environment: 'must be production',
    collaborators: 'is no address',
  })
})

it('has nothing to say about a call that failed otherwise', () => {
  expect(fieldErrors(new Error('no'), ['environment'])).toEqual({})
})
