import { expect, it } from 'vitest'
import { timelineTypes } from '../model/timeline.js'
import { mockCases } from '../testing/mock-cases.js'
import { samplePeople } from '../testing/people.js'
import { sampleCase, sampleMail } from '../testing/samples.js'
import { allOf, answerAddress } from './test-answers.js'

const at = new Date('2026-01-05T09:00:00.000Z')
const ada = { id: 'user_ada', name: 'Ada Lindqvist', email: samplePeople.ada.email }
const erin = { id: 'user_erin', name: 'Erin Walsh', email: samplePeople.erin.email }

/** A case to which everything happens that can. */
async function eventful() {
  const mock = mockCases()
  const [customer, engineer] = [mock.client('ada'), mock.client('erin')]
  const { id } = await customer.cases.create(sampleCase({ credentials: 'first', collaborators: 'zoe@partner.example' }))
  await mock.idle()
  await engineer.desk.assign(id, erin)
  await engineer.credentials.open(id)
  await engineer.messages.note(id, { text: 'Old browser.' })
  await engineer.desk.changePriority(id, { priority: 'p3', reason: 'There is a way around.' })
  const call = await engineer.calls.propose(id, { bookingLink: 'https://go.wmesupport.com/erin' })
  const ranges = [{ from: new Date('2026-01-06T09:00:00Z'), until: new Date('2026-01-06T10:00:00Z') }]
  await customer.calls.giveAvailability(id, call.id, { timeZone: 'Europe/Paris', ranges })
  await engineer.cases.changeState(id, { to: 'waiting_on_customer' })
  await customer.attachments.upload({ name: 'a.txt', bytes: new Uint8Array([0x61]) }, { caseId: id })
  await customer.messages.post(id, { text: 'Here it is.' })
  await customer.collaborators.add(id, 'yan@partner.example')
  await customer.collaborators.remove(id, 'zoe@partner.example')
  await mock.service.mail.receive(
    sampleMail({ from: 'zoe@partner.example', to: [answerAddress(mock.mail, ada.email)] }),
  )
  await customer.credentials.remove(id)
  await engineer.desk.split(id, sampleCase({ subject: 'Another problem' }))
  await engineer.desk.handOver(id, { desk: 'training', reason: 'A course helps.' })
  await engineer.desk.assign(id, erin)
  await engineer.desk.assign(id, null)
  await engineer.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
  await customer.messages.post(id, { text: 'Not quite.' })
  await customer.cases.changeState(id, { to: 'closed' })
  await customer.cases.create(sampleCase({ supersedes: id }))
  return { customer, engineer, id }
}

it('tells everything that happened: who, when, from, to, and why (CASE-16)', async () => {
  const { customer, engineer, id } = await eventful()
  const whole = await allOf(engineer.cases.timeline(id, { limit: 4 }))
  expect(whole.map(({ id: _, ...entry }) => entry)).toEqual([
    { type: 'filed', at, actor: ada, to: 'new' },
    { type: 'credentials_sealed', at, actor: ada },
    { type: 'assigned', at, actor: erin, to: 'Erin Walsh' },
    { type: 'state_changed', at, actor: erin, from: 'new', to: 'open' },
    { type: 'credentials_opened', at, actor: erin },
    { type: 'noted', at, actor: erin },
    { type: 'priority_changed', at, actor: erin, from: 'p2', to: 'p3', reason: 'There is a way around.' },
    { type: 'call_proposed', at, actor: erin, to: 'https://go.wmesupport.com/erin' },
    { type: 'availability_given', at, actor: ada, to: 'Europe/Paris' },
    { type: 'state_changed', at, actor: erin, from: 'open', to: 'waiting_on_customer' },
    { type: 'file_attached', at, actor: ada, to: 'a.txt' },
    { type: 'state_changed', at, actor: ada, from: 'waiting_on_customer', to: 'open' },
    { type: 'answered', at, actor: ada },
    { type: 'collaborator_added', at, actor: ada, to: 'yan@partner.example' },
    { type: 'collaborator_removed', at, actor: ada, from: 'zoe@partner.example' },
    {
      type: 'mail_refused',
      at,
      actor: { id: 'mail', name: 'zoe@partner.example', email: 'zoe@partner.example' },
      reason: 'the sender takes no part in this case',
    },
    { type: 'credentials_removed', at, actor: ada },
    { type: 'split', at, actor: erin, to: 'CS-000002' },
    { type: 'handed_over', at, actor: erin, from: 'support', to: 'training', reason: 'A course helps.' },
    { type: 'assigned', at, actor: erin, to: 'Erin Walsh' },
    { type: 'assigned', at, actor: erin, from: 'Erin Walsh' },
    { type: 'state_changed', at, actor: erin, from: 'open', to: 'closed', reason: 'Done.' },
    { type: 'reopened', at, actor: ada, from: 'closed', to: 'open' },
    { type: 'answered', at, actor: ada },
    { type: 'state_changed', at, actor: ada, from: 'open', to: 'closed' },
    { type: 'superseded', at, actor: ada, to: 'CS-000003' },
  ])
  expect(new Set(whole.map((entry) => entry.id)).size).toBe(whole.length)
  const hidden = ['noted', 'mail_refused']
  expect(await allOf(customer.cases.timeline(id))).toEqual(whole.filter(({ type }) => !hidden.includes(type)))
  // The diagnostics bundle is told of where it is attached.
  const elsewhere = ['linked', 'diagnostics_attached']
  expect(
    timelineTypes.filter((type) => !elsewhere.includes(type) && !whole.some((entry) => entry.type === type)),
  ).toEqual([])
})

it('the linked cases tell where they come from (CASE-13, CASE-18)', async () => {
  const { customer } = await eventful()
  const [superseding, split] = await allOf(customer.cases.list())
  for (const one of [superseding, split]) {
    const told = await allOf(customer.cases.timeline(String(one?.id)))
    expect(told.find(({ type }) => type === 'linked')?.from).toBe('CS-000001')
  }
})
