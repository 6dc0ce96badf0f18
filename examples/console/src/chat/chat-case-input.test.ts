import { expect, it } from 'vitest'
import { newChatCase } from './chat-case-input.js'

const least = {
  subject: ' Segments ',
  priority: 'p3',
  environment: 'test',
  overview: ' ',
  kind: '',
  name: 'a name of nothing',
  tried: '',
  collaborators: '',
}

it('leaves out what was left empty', () => {
  expect(newChatCase(least)).toEqual({ subject: 'Segments', priority: 'p3', report: { environment: 'test' } })
})

it('takes what was filled in', () => {
  const whole = {
    ...least,
    overview: 'Gone.',
    kind: 'launcher',
    name: 'Save',
    tried: 'Waiting',
    collaborators: 'zoe@p.example',
  }
  expect(newChatCase(whole)).toEqual({
    subject: 'Segments',
    priority: 'p3',
    report: {
      environment: 'test',
      overview: 'Gone.',
      affectedItem: { kind: 'launcher', name: 'Save' },
      tried: 'Waiting',
    },
    collaborators: 'zoe@p.example',
  })
})
