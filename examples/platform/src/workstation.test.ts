import { connectionStateOf } from '@waymark/workstation-search'
import { expect, it } from 'vitest'
import { makeApiKey } from './access/make-api-key.js'
import { createTestPlatform } from './test-platform.js'
import { createWorkstationWorld } from './test-workstation.js'

const titles = (answer: { readonly groups: readonly { readonly results: readonly { readonly fields: object }[] }[] }) =>
  answer.groups.flatMap(({ results }) => results.map(({ fields }) => ('name' in fields ? fields.name : undefined)))

it('WORK-24 finds for each person what this person may see, and disconnects one without the other', async () => {
  const { org, connect, integrationId } = await createWorkstationWorld()
  org.settings.sharing.Account = 'Private'
  org.insert('Account', [{ Name: 'Zephyrine of Nora' }], 'nora@acme.example')
  org.insert('Account', [{ Name: 'Zephyrine of Leo' }], 'leo@acme.example')
  const [ada, ben] = [await connect('ada', 'nora@acme.example'), await connect('ben', 'leo@acme.example')]
  expect(titles(await ada.search.run({ text: 'zephyrine' }))).toEqual(['Zephyrine of Nora'])
  expect(titles(await ben.search.run({ text: 'zephyrine' }))).toEqual(['Zephyrine of Leo'])
  expect(await ada.integrations.disconnect(integrationId)).toEqual({ removed: 1, revoked: 1 })
  expect(titles(await ada.search.run({ text: 'zephyrine' }))).toEqual([])
  expect(titles(await ben.search.run({ text: 'zephyrine' }))).toEqual(['Zephyrine of Leo'])
})

it('WORK-22 is for an audience or for single people, on the very next call', async () => {
  const world = await createWorkstationWorld({ segment: { isForAll: false, audiences: ['Sales'], users: [] } })
  const { carla, integrationId } = world
  const [ada, ben] = [await world.connect('ada', 'nora@acme.example'), await world.workstation('ben')]
  const contact = { name: 'Carla Mendes', email: 'carla.mendes@acme.example' }
  expect(await ben.integrations.list()).toEqual({ items: [], contact })
  const [own] = (await ada.integrations.list()).items
  expect([own?.id, own?.domain]).toEqual([integrationId, 'acme.my.salesforce.com'])
  await carla.setups.segment(integrationId, { isForAll: false, audiences: ['Leadership'], users: ['user_ben'] })
  await expect(ada.views.choice(integrationId, 'account')).rejects.toMatchObject({ code: 'integration_not_available' })
  expect((await ada.integrations.list()).items).toEqual([])
  expect((await ben.integrations.list()).items.map(({ id }) => id)).toEqual([integrationId])
})

it('offers an administrator the people and audiences of the own account, and nobody else anything', async () => {
  const { carla, workstation } = await createWorkstationWorld()
  const { audiences, users } = await carla.setups.audiences()
  expect(audiences.map(({ name, size }) => [name, size])).toEqual([
    ['Leadership', 1],
    ['Sales', 2],
    ['Service', 1],
  ])
  expect(users.map(({ id }) => id)).toEqual(['user_ada', 'user_ben', 'user_carla'])
  for (const person of ['ada', 'erin']) {
    const client = await workstation(person)
    await expect(client.setups.audiences()).rejects.toMatchObject({ code: 'forbidden' })
    await expect(client.setups.list()).rejects.toMatchObject({ code: 'forbidden' })
  }
  const dmitri = await workstation('dmitri')
  expect(await dmitri.integrations.list()).toEqual({ items: [] })
})

it('knows the audiences of a key of the deployment’s file, as they stand there', async () => {
  const { key, entry } = makeApiKey()
  const known = { ...entry, audiences: ['Field sales'] }
  const { ask } = await createTestPlatform({ demo: false, apiKeys: [known] })
  const headers = { authorization: `Bearer ${key}` }
  const answer = await ask('/api/workstation-search/audiences', { headers })
  expect(await answer.json()).toEqual({
    audiences: [{ id: 'Field sales', name: 'Field sales', size: 1 }],
    users: [{ id: 'user_operator', name: 'Operator', email: 'operator@example.com' }],
  })
})

it('keeps a connection while the demo’s clock is moved: Salesforce keeps real time', async () => {
  const world = await createWorkstationWorld()
  const ada = await world.connect('ada', 'nora@acme.example')
  await (await world.client('ada')).demo.moveClock('15 days')
  const [integration] = (await ada.integrations.list()).items
  const keys = integration?.connections.map(({ id }) => ({ connectionId: id })) ?? []
  expect(integration && connectionStateOf(integration, keys)).toBe('connected')
  const { groups } = await ada.search.run({ text: 'an', kinds: ['account'] })
  expect(groups[0]?.answers.map(({ reason }) => reason)).toEqual([undefined])
})

it('goes wrong on purpose as the other packages do', async () => {
  const world = await createWorkstationWorld()
  const [ada, { demo }] = [await world.connect('ada', 'nora@acme.example'), await world.client('ada')]
  await demo.setFaults([{ operation: 'search', nth: 2, do: { status: 418 } }])
  await (await world.cases('ada')).cases.list()
  expect((await ada.search.run({ text: 'an' })).groups.length).toBeGreaterThan(0)
  await expect(ada.search.run({ text: 'an' })).rejects.toMatchObject({ status: 418 })
})
