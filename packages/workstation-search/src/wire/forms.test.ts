import { expect, it } from 'vitest'
import { type FormSchema, newSetupForm, segmentForm, setupChangeForm } from '../forms.js'

const check = (form: FormSchema<unknown>, value: unknown) => form['~standard'].validate(value)

it('what the service takes passes as it is', () => {
  const newSetup = {
    name: 'Salesforce',
    domain: 'https://acme.lightning.force.com/',
    contact: { name: 'Carla', email: 'carla@acme.example' },
  }
  const change = { domain: null, clientSecret: 'secret', scopes: ['api'], isEnabled: true, confirmedSteps: ['scopes'] }
  const segment = { isForAll: false, audiences: ['sales'], users: [] }
  expect(check(newSetupForm, newSetup)).toEqual({ value: newSetup })
  expect(check(setupChangeForm, change)).toEqual({ value: change })
  expect(check(segmentForm, segment)).toEqual({ value: segment })
})

it('a fault stands at its field, with the way out', () => {
  expect(
    check(newSetupForm, { name: ' ', domain: 'evil.example', contact: { name: 'Carla', email: 'carla' } }),
  ).toEqual({
    issues: [
      { path: ['name'], message: 'must be more than white space' },
      { path: ['domain'], message: 'must be a host of Salesforce, such as acme.my.salesforce.com' },
      { path: ['contact', 'email'], message: 'must be an e-mail address' },
    ],
  })
  expect(check(setupChangeForm, { scopes: [] })).toEqual({
    issues: [{ path: ['scopes'], message: 'must name a scope' }],
  })
  const users = Array.from({ length: 201 }, (_, at) => `user_${at}`)
  expect(check(segmentForm, { isForAll: false, audiences: [], users })).toEqual({
    issues: [{ path: ['users'], message: 'must have at most 200 entries' }],
  })
})
