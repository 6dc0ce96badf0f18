import { inspect } from 'node:util'
import { createVirtualClock } from '@waymark/core/memory'
import { describe, expect, it } from 'vitest'
import { clientId, findAccounts, forAll, searchOne, startIntegrations } from '../../fixtures/integrations-ground.js'
import { openConnection, openIntegrations } from './access.js'
import { createOpenSessions, openSessionsOf } from './access-sessions.js'
import { beginSignIn, listIntegrations } from './integrations.js'
import { changeSetup, createSetup, segmentSetup } from './setups.js'

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code, facts }: { code: string; facts: object }) => ({ code, facts }),
  )
const found = [{ state: 'ok', names: ['Globe Works'] }]
const otherSalt = 'B'.repeat(43)

async function startConnected() {
  const ground = await startIntegrations()
  ground.emulator.insert('Account', [{ Name: 'Globe Works' }], 'nora@acme.example')
  return { ...ground, key: await ground.connect('ada') }
}

describe('segmentation', () => {
  it('is asked on every call: who leaves the audience is refused on the next one (WORK-22)', async () => {
    const ground = await startConnected()
    const { ports, callOf, integrationId, key, audiences } = ground
    await segmentSetup(ports, callOf('carla'), integrationId, { isForAll: false, audiences: ['sales'], users: [] })
    expect(await findAccounts(ground, 'ada', [key])).toEqual(found)
    audiences.get('sales')?.delete('user_ada')
    const notForHer = {
      code: 'integration_not_available',
      facts: { contactName: 'Carla', contactEmail: 'carla@acme.example' },
    }
    expect(await refusalOf(openConnection(ports, callOf('ada'), key))).toEqual(notForHer)
    expect(await findAccounts(ground, 'ada', [key])).toEqual([])
    const input = { redirectUri: ports.deployment.callbackUrl, salt: key.salt }
    expect(await refusalOf(beginSignIn(ports, callOf('ada'), integrationId, input))).toEqual(notForHer)
    expect(await listIntegrations(ports, callOf('ada'))).toEqual({
      items: [],
      contact: { name: 'Carla', email: 'carla@acme.example' },
    })
    audiences.get('sales')?.add('user_ada')
    expect(await findAccounts(ground, 'ada', [key])).toEqual(found)
  })

  it('counts from the moment it is changed, for single users too, and switching off is for all (WORK-22)', async () => {
    const ground = await startConnected()
    const { ports, callOf, integrationId, key } = ground
    const carla = callOf('carla')
    const namesFor = async (name: 'ada' | 'ben') =>
      (await listIntegrations(ports, callOf(name))).items.map(({ name }) => name)
    await segmentSetup(ports, carla, integrationId, { isForAll: false, audiences: [], users: ['user_ben'] })
    expect([await namesFor('ada'), await namesFor('ben')]).toEqual([[], ['Salesforce']])
    expect(await findAccounts(ground, 'ada', [key])).toEqual([])
    await segmentSetup(ports, carla, integrationId, forAll)
    expect(await findAccounts(ground, 'ada', [key])).toEqual(found)
    await changeSetup(ports, carla, integrationId, { isEnabled: false })
    expect([await namesFor('ada'), await namesFor('ben')]).toEqual([[], []])
    expect(await findAccounts(ground, 'ada', [key])).toEqual([])
  })

  it('refuses a sign-in that was begun before somebody left (WORK-22)', async () => {
    const ground = await startIntegrations()
    const { ports, callOf, integrationId, audiences } = ground
    await segmentSetup(ports, callOf('carla'), integrationId, { isForAll: false, audiences: ['sales'], users: [] })
    const begun = await ground.begin('ada')
    audiences.get('sales')?.delete('user_ada')
    expect(await refusalOf(ground.complete('ada', begun))).toMatchObject({ code: 'integration_not_available' })
    expect(ground.countOf('token')).toBe(0)
  })
})

describe('a connection', () => {
  it('opens for its user on its device alone, also after that device has opened it (WORK-23, WORK-24)', async () => {
    const ground = await startConnected()
    const { ports, callOf, key } = ground
    const open = (name: 'ada' | 'ben' | 'dmitri', salt = key.salt) =>
      refusalOf(openConnection(ports, callOf(name), { ...key, salt }))
    const notThere = { code: 'not_found', facts: {} }
    const again = { code: 'reconnect_required', facts: {} }
    for (const _ of ['cold', 'warm']) {
      expect([await open('ben'), await open('dmitri'), await open('ada', otherSalt)]).toEqual([
        notThere,
        notThere,
        again,
      ])
      expect(await findAccounts(ground, 'ben', [key])).toEqual(['not_connected'])
      expect(await findAccounts(ground, 'ada', [{ ...key, salt: otherSalt }])).toEqual(['reconnect_required'])
      expect(await findAccounts(ground, 'ada', [])).toEqual(['reconnect_required'])
      expect([await open('ada'), await findAccounts(ground, 'ada', [key])]).toEqual(['done', found])
    }
  })

  it('shows each user what that user may see, whoever searched before (WORK-24)', async () => {
    const ground = await startConnected()
    ground.emulator.insert('Account', [{ Name: 'Globe Canary' }], 'maya@acme.example')
    ground.emulator.settings.sharing.Account = 'Private'
    const ben = await ground.connect('ben', { username: 'maya@acme.example' })
    expect(await findAccounts(ground, 'ada', [ground.key])).toEqual(found)
    expect(await findAccounts(ground, 'ben', [ben])).toEqual([{ state: 'ok', names: ['Globe Canary'] }])
    expect(await findAccounts(ground, 'ada', [ben, ground.key])).toEqual(found)
    expect(JSON.stringify(await ground.documents())).not.toMatch(/Globe/)
  })

  it('is refreshed once for several searches at once when its token has run out (WORK-23)', async () => {
    const ground = await startConnected()
    expect(await findAccounts(ground, 'ada', [ground.key])).toEqual(found)
    const before = ground.countOf('token')
    await ground.clock.advance(3 * 3_600_000)
    const searches = Array.from({ length: 5 }, () => findAccounts(ground, 'ada', [ground.key]))
    expect(await Promise.all(searches)).toEqual(new Array(5).fill(found))
    expect(ground.countOf('token') - before).toBe(1)
    expect(await findAccounts({ ...ground, ports: ground.elsewhere() }, 'ada', [ground.key])).toEqual(found)
    expect(ground.countOf('token') - before).toBe(1)
  })

  it('is refreshed once for two processes at once (WORK-23)', async () => {
    const ground = await startConnected()
    const two = [ground, { ...ground, ports: ground.elsewhere() }]
    await Promise.all(two.map((one) => findAccounts(one, 'ada', [ground.key])))
    const before = ground.countOf('token')
    await ground.clock.advance(3 * 3_600_000)
    const answers = await Promise.all(two.map((one) => findAccounts(one, 'ada', [ground.key])))
    expect([answers, ground.countOf('token') - before]).toEqual([[found, found], 1])
  })

  it('that was revoked at the application says so on the next call, and the card asks to reconnect (WORK-20)', async () => {
    const ground = await startConnected()
    const { ports, callOf, key, emulator } = ground
    expect(await findAccounts(ground, 'ada', [key])).toEqual(found)
    emulator.revokeAccess('nora@acme.example', clientId)
    const { session } = await openConnection(ports, callOf('ada'), key)
    const signal = new AbortController().signal
    expect(await refusalOf(session.recent(5, signal))).toMatchObject({ code: 'reconnect_required' })
    const [item] = (await listIntegrations(ports, callOf('ada'))).items
    expect(item?.connections.map(({ id, isExpired }) => ({ id, isExpired }))).toEqual([
      { id: key.connectionId, isExpired: true },
    ])
    const rows = await ground.database.transaction((tx) => tx.everyAccount.find(ports.salesforce.tokens))
    expect(rows).toEqual([])
    const calls = emulator.calls.length
    expect(await refusalOf(openConnection(ports, callOf('ada'), key))).toMatchObject({ code: 'reconnect_required' })
    expect(await findAccounts(ground, 'ada', [key])).toEqual(['reconnect_required'])
    expect(emulator.calls.length).toBe(calls)
    const renewed = await ground.connect('ada')
    expect(await findAccounts(ground, 'ada', [key, renewed])).toEqual(found)
  })

  it('that a search finds revoked fails each kind, and searches again after another sign-in (WORK-02, WORK-20)', async () => {
    const ground = await startConnected()
    ground.emulator.revokeAccess('nora@acme.example', clientId)
    expect(await findAccounts(ground, 'ada', [ground.key])).toEqual([
      { state: 'failed', reason: 'reconnect_required', names: [] },
    ])
    expect(await findAccounts(ground, 'ada', [ground.key])).toEqual(['reconnect_required'])
  })

  it('whose row holds another one’s tokens does not open (WORK-23)', async () => {
    const ground = await startConnected()
    const ben = await ground.connect('ben')
    const { tokens } = ground.ports.salesforce
    await ground.database.transaction(async (tx) => {
      const [own, other] = [
        await tx.everyAccount.get(tokens, ground.key.connectionId),
        await tx.everyAccount.get(tokens, ben.connectionId),
      ]
      if (own && other) await tx.everyAccount.put(tokens, { ...other, id: own.id, version: own.version })
    })
    expect(await findAccounts(ground, 'ada', [ground.key])).toEqual([
      { state: 'failed', reason: 'reconnect_required', names: [] },
    ])
  })

  it('of an integration beside another says for itself what is the matter (WORK-02)', async () => {
    const ground = await startConnected()
    const { ports, callOf } = ground
    await ground.clock.advance(1)
    const second = await createSetup(ports, callOf('carla'), { name: 'Second', domain: 'acme.my.salesforce.com' })
    await changeSetup(ports, callOf('carla'), second.id, { clientId, clientSecret: 'x', isEnabled: true })
    await segmentSetup(ports, callOf('carla'), second.id, forAll)
    const [one, two] = await openIntegrations(ports, callOf('ada'), [ground.key])
    expect([one?.name, await searchOne(one, 'Globe')]).toEqual(['Salesforce', found[0]])
    expect(two).toEqual({ integrationId: second.id, name: 'Second', failure: 'not_connected' })
    expect(inspect(two)).not.toContain(ground.key.salt)
  })
})

describe('sessions that are kept', () => {
  it('are 300 at the most, the last ones used, and none that lay for a quarter of an hour (WORK-24)', async () => {
    const clock = createVirtualClock()
    const sessions = createOpenSessions(clock)
    const session = {} as Parameters<typeof sessions.put>[2]
    for (let at = 0; at < 300; at++) sessions.put(`key ${at}`, `connection ${at}`, session)
    expect(sessions.get('key 0')).toBe(session)
    sessions.put('key 300', 'connection 300', session)
    expect([sessions.size, sessions.get('key 1'), sessions.get('key 0')]).toEqual([300, undefined, session])
    sessions.drop('connection 0')
    expect([sessions.size, sessions.get('key 0')]).toEqual([299, undefined])
    await clock.advance(15 * 60_000)
    expect(sessions.get('key 2')).toBe(session)
    await clock.advance(1)
    expect([sessions.get('key 3'), sessions.size]).toEqual([undefined, 1])
  })

  it('are forgotten with what ends a connection here (WORK-24)', async () => {
    const ground = await startConnected()
    await findAccounts(ground, 'ada', [ground.key])
    expect(openSessionsOf(ground.ports).size).toBe(1)
    ground.emulator.revokeAccess('nora@acme.example', clientId)
    await findAccounts(ground, 'ada', [ground.key])
    expect(openSessionsOf(ground.ports).size).toBe(0)
  })
})
