import { expect, it } from 'vitest'
import { demoPeople } from '../demo/people.js'
import { createAudiences } from './audiences.js'

const person = (id: string, account = 'acme') => ({
  id,
  account,
  accounts: [account],
  name: `Name of ${id}`,
  email: `${id}@${account}.example`,
  capabilities: [],
})

it('WORK-22 answers for whoever asks, whatever the sign-in was given out with', async () => {
  const audiences = createAudiences([
    { principal: person('ada'), audiences: ['Sales'] },
    { principal: person('ada'), audiences: ['Leadership', 'Sales'] },
    { principal: person('ben') },
    { principal: person('ada', 'globex'), audiences: ['Service'] },
  ])
  const copied = { ...person('ben'), audiences: ['Sales'] }
  expect(await audiences.audiencesOf(person('ada'))).toEqual(['Sales', 'Leadership'])
  expect(await audiences.audiencesOf(copied)).toEqual([])
  expect(await audiences.audiencesOf(person('ada', 'globex'))).toEqual(['Service'])
  expect(await audiences.audiencesOf(person('nobody'))).toEqual([])
})

it('offers the audiences and the people of one account, each once, with how many are in it', async () => {
  const audiences = createAudiences([
    { principal: person('zoe'), audiences: ['Sales'] },
    { principal: person('ada'), audiences: ['Sales'] },
    { principal: person('ada'), audiences: ['Leadership', 'Sales'] },
    { principal: person('mallory', 'globex'), audiences: ['Service'] },
  ])
  expect(await audiences.choices('acme')).toEqual({
    audiences: [
      { id: 'Leadership', name: 'Leadership', size: 1 },
      { id: 'Sales', name: 'Sales', size: 2 },
    ],
    users: [
      { id: 'ada', name: 'Name of ada', email: 'ada@acme.example' },
      { id: 'zoe', name: 'Name of zoe', email: 'zoe@acme.example' },
    ],
  })
  expect(await audiences.choices('waymark')).toEqual({ audiences: [], users: [] })
})

it('has an audience for each of the demo’s customers', async () => {
  const { audiences, users } = await createAudiences(demoPeople).choices('acme')
  expect(audiences).toEqual([
    { id: 'Leadership', name: 'Leadership', size: 1 },
    { id: 'Sales', name: 'Sales', size: 2 },
    { id: 'Service', name: 'Service', size: 1 },
  ])
  expect(users.map(({ name }) => name)).toEqual(['Ada Lindqvist', 'Ben Okafor', 'Carla Mendes'])
})
