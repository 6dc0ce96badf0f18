import { beforeEach, expect, it } from 'vitest'
import { startTestOrg, type TestOrg, unending } from '../../../fixtures/start-test-org.js'
import { readLeadConversion } from './records-lead-conversion.js'

let org: TestOrg
beforeEach(() => {
  org = startTestOrg()
})

const newLead = () =>
  org.emulator.insert('Lead', [{ FirstName: 'Georg', LastName: 'Ohm', Company: `O'Hara & Sons` }])[0] as string
const read = (leadId: string, as = 'nora') => readLeadConversion(org.as(as), org.instanceUrl, leadId, unending)
const link = (object: string, id: unknown) => `${org.instanceUrl}/lightning/r/${object}/${id}/view`

async function convert(leadId: string, withoutOpportunity = false) {
  const { accessToken } = org.emulator.signIn('admin@acme.example')
  const parts = `<leadId>${leadId}</leadId><convertedStatus>Closed - Converted</convertedStatus><doNotCreateOpportunity>${withoutOpportunity}</doNotCreateOpportunity>`
  const answer = await org.emulator.fetch(`${org.instanceUrl}/services/Soap/u/66.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: '""' },
    body: `<Envelope><Header><SessionHeader><sessionId>${accessToken}</sessionId></SessionHeader></Header><Body><convertLead><leadConverts>${parts}</leadConverts></convertLead></Body></Envelope>`,
  })
  expect(await answer.text()).toContain('<success>true</success>')
  const [lead] = org.emulator.query(
    `SELECT ConvertedContactId, ConvertedAccountId, ConvertedOpportunityId, ConvertedDate FROM Lead WHERE Id = '${leadId}'`,
  )
  return lead as Record<`Converted${'Contact' | 'Account' | 'Opportunity'}Id` | 'ConvertedDate', string>
}

it('a converted lead has become a contact, an account, an opportunity, and tasks: two calls (WORK-06)', async () => {
  const leadId = newLead()
  const became = await convert(leadId)
  const tasks = org.emulator.insert('Task', [
    { Subject: 'Call', WhoId: became.ConvertedContactId, ActivityDate: '2026-03-01', Status: 'In Progress' },
    { Subject: 'Elsewhere', WhatId: became.ConvertedAccountId, Status: 'Deferred' },
  ])
  await org.emulator.clock.advance('1 hour')
  tasks.push(...org.emulator.insert('Task', [{ WhatId: became.ConvertedOpportunityId, Status: 'Completed' }]))
  org.calls()
  expect(await read(leadId.slice(0, 15))).toEqual({
    leadId,
    contact: {
      recordId: became.ConvertedContactId,
      name: 'Georg Ohm',
      link: link('Contact', became.ConvertedContactId),
    },
    account: {
      recordId: became.ConvertedAccountId,
      name: `O'Hara & Sons`,
      link: link('Account', became.ConvertedAccountId),
    },
    opportunity: {
      recordId: became.ConvertedOpportunityId,
      name: `O'Hara & Sons-`,
      link: link('Opportunity', became.ConvertedOpportunityId),
    },
    tasks: [
      { recordId: tasks[2], subject: null, status: 'Completed', dueOn: null, link: link('Task', tasks[2]) },
      { recordId: tasks[0], subject: 'Call', status: 'In Progress', dueOn: '2026-03-01', link: link('Task', tasks[0]) },
    ],
    convertedOn: became.ConvertedDate,
  })
  expect(org.calls()).toEqual(['query', 'query'])
})

it('20 tasks come at the most, the newest', async () => {
  const leadId = newLead()
  const { ConvertedContactId: WhoId } = await convert(leadId, true)
  org.emulator.insert(
    'Task',
    Array.from({ length: 15 }, () => ({ WhoId, Subject: 'Old', Status: 'Completed' })),
  )
  await org.emulator.clock.advance('1 hour')
  org.emulator.insert(
    'Task',
    Array.from({ length: 15 }, () => ({ WhoId, Subject: 'New', Status: 'Completed' })),
  )
  const { tasks, ...conversion } = await read(leadId)
  expect(tasks.map(({ subject }) => subject)).toEqual([...Array(15).fill('New'), ...Array(5).fill('Old')])
  expect('opportunity' in conversion).toBe(false)
})

it('an opportunity out of sight is left out, whether it is the record or the kind (WORK-24)', async () => {
  const leadId = newLead()
  await convert(leadId)
  const seen = async (as: string) => {
    const { contact, opportunity, tasks } = await read(leadId, as)
    return [contact.name, opportunity, tasks]
  }
  org.emulator.settings.sharing.Opportunity = 'Private'
  expect(await seen('nora')).toEqual(['Georg Ohm', undefined, []])
  org.emulator.settings.sharing.Opportunity = 'ReadWrite'
  const none = { read: false, create: false, edit: false, delete: false }
  org.emulator.addProfile({ name: 'Narrow', objects: { Opportunity: none, Task: none } })
  const narrow = {
    username: 'narrow@acme.example',
    firstName: 'N',
    lastName: 'Arrow',
    profile: 'Narrow',
    title: 'None',
  }
  org.emulator.addUser(narrow)
  org.calls()
  expect(await seen('narrow')).toEqual(['Georg Ohm', undefined, []])
})

it('a lead that was not converted, is gone, is out of sight or is no lead is not found', async () => {
  const leadId = newLead()
  const open = read(leadId)
  await expect(open).rejects.toMatchObject({ code: 'not_found' })
  await expect(read('00Q000000000000')).rejects.toMatchObject({ code: 'not_found' })
  for (const id of ['001000000000000', '00Q0000', "00Q' OR Id != '"]) {
    await expect(read(id)).rejects.toMatchObject({ code: 'not_found' })
  }
  await convert(leadId)
  org.emulator.settings.sharing.Contact = 'Private'
  await expect(read(leadId)).rejects.toMatchObject({ code: 'not_found' })
  org.emulator.settings.sharing.Contact = 'ReadWrite'
  org.emulator.settings.sharing.Lead = 'Private'
  await expect(read(leadId)).rejects.toMatchObject({ code: 'not_found' })
  await expect(read(leadId, 'kim')).rejects.toMatchObject({ code: 'kind_forbidden' })
})
