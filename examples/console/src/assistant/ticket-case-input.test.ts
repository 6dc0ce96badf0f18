import { expect, it } from 'vitest'
import { ticketCaseInput } from './ticket-case-input.js'

it('leaves to the report what was left empty (CASE-32)', () => {
  const least = { subject: ' ', priority: 'p3', environment: 'test', overview: '', collaborators: '' }
  expect(ticketCaseInput(least)).toEqual({ priority: 'p3', environment: 'test' })
  expect(ticketCaseInput({ ...least, subject: ' Gone ', collaborators: 'zoe@p.example' })).toEqual({
    subject: 'Gone',
    priority: 'p3',
    environment: 'test',
    collaborators: 'zoe@p.example',
  })
})
