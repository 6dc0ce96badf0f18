import type { Message } from '@waymark/cases'
import { samplePeople } from '@waymark/cases/testing'
import { expect, it } from 'vitest'
import { knownEngineers } from './known-engineers.js'

const { ada, erin, farid } = samplePeople
const by = ({ id, name, email }: typeof ada, side: Message['author']['side']) =>
  ({ author: { id, name, email, side } }) as Message

it('knows each engineer who wrote, once, but not who has the case (CASE-18)', () => {
  const messages = [by(ada, 'requester'), by(farid, 'engineer'), by(erin, 'engineer'), by(farid, 'engineer')]
  expect(knownEngineers(messages, erin.id)).toEqual([{ id: farid.id, name: farid.name, email: farid.email }])
})
