import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { toFormSchema } from './form-schema.js'
import { instant, readInstant, text } from './schema.js'

const json = z.strictObject({ name: text(5), at: instant })
type Json = z.infer<typeof json>
const at = '2026-03-01T09:30:00Z'

const form = toFormSchema<{ name: string; at: Date }, Json>(
  json,
  ({ name }) => (name === 'taken' ? [{ path: ['name'], message: 'is taken' }] : []),
  (value) => ({ ...value, at: readInstant(value.at) }),
)['~standard']

it('gives the value as it is read, or every fault at its field', () => {
  expect([form.version, form.vendor]).toEqual([1, 'waymark'])
  expect(form.validate({ name: 'new', at })).toEqual({ value: { name: 'new', at: new Date(at) } })
  expect(form.validate({ name: '', at: 'soon' })).toEqual({
    issues: [
      { path: ['name'], message: 'must not be empty' },
      { path: ['at'], message: 'must be an instant such as 2026-03-01T09:30:00Z' },
    ],
  })
})

it('rules come behind the shape', () => {
  expect(form.validate({ name: 'taken', at })).toEqual({ issues: [{ path: ['name'], message: 'is taken' }] })
})
