import { describe, expect, it } from 'vitest'
import { clientSecret, findAccounts, forAll, startIntegrations } from '../../fixtures/integrations-ground.js'
import { listIntegrations } from './integrations.js'
import {
  changeSetup,
  createSetup,
  getChecklist,
  getManifest,
  getSetup,
  listAudiences,
  listSetups,
  removeSetup,
  segmentSetup,
} from './setups.js'

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code, facts, faults }: { code: string; facts: object; faults: readonly { path: string }[] }) => ({
      code,
      facts,
      paths: faults.map(({ path }) => path),
    }),
  )
const codeOf = async (work: Promise<unknown>) => {
  const refusal = await refusalOf(work)
  return typeof refusal === 'string' ? refusal : refusal.code
}

async function start() {
  const ground = await startIntegrations()
  return { ...ground, carla: ground.callOf('carla') }
}

describe('a set-up', () => {
  it('begins off and for nobody, with the least scopes and the host alone (WORK-21)', async () => {
    const { ports, carla, clock } = await start()
    const contact = { name: 'Carla', email: 'carla@acme.example' }
    await clock.advance(1)
    const domain = 'https://company-lightning-example.lightning.force.com/'
    const made = await createSetup(ports, carla, { name: ' Sandbox ', domain, contact })
    expect(made).toEqual({
      id: expect.stringMatching(/^integration_/),
      version: 1,
      account: 'acme',
      application: 'salesforce',
      name: 'Sandbox',
      domain: 'company-lightning-example.lightning.force.com',
      hasClientSecret: false,
      scopes: ['api', 'refresh_token'],
      contact,
      isEnabled: false,
      segment: { isForAll: false, audiences: [], users: [] },
      confirmedSteps: [],
      createdAt: clock.now(),
      updatedAt: clock.now(),
    })
    expect(await getSetup(carla, made.id)).toEqual(made)
    expect((await listSetups(carla)).map(({ name }) => name)).toEqual(['Salesforce', 'Sandbox'])
  })

  it('has a name of its own within the account, whatever its letters (WORK-21)', async () => {
    const { ports, carla, callOf } = await start()
    expect(await codeOf(createSetup(ports, carla, { name: 'sales  Force' }))).toBe('done')
    expect(await codeOf(createSetup(ports, carla, { name: ' SALESFORCE' }))).toBe('conflict')
    const other = await createSetup(ports, carla, { name: 'Other' })
    expect(await codeOf(changeSetup(ports, carla, other.id, { name: 'Salesforce' }))).toBe('conflict')
    expect(await codeOf(changeSetup(ports, carla, other.id, { name: 'OTHER' }))).toBe('done')
    expect(await codeOf(createSetup(ports, callOf('dmitri'), { name: 'Salesforce' }))).toBe('done')
  })

  it('is another account’s to nobody (WORK-24)', async () => {
    const { ports, integrationId, callOf } = await start()
    const dmitri = callOf('dmitri')
    expect(await listSetups(dmitri)).toEqual([])
    const refused = await Promise.all(
      [
        getSetup(dmitri, integrationId),
        changeSetup(ports, dmitri, integrationId, { clientSecret: 'x' }),
        segmentSetup(ports, dmitri, integrationId, forAll),
        removeSetup(ports, dmitri, integrationId),
        getChecklist(ports, dmitri, integrationId, {}),
        getManifest(ports, dmitri, integrationId, {}),
      ].map(codeOf),
    )
    expect(refused).toEqual(new Array(6).fill('not_found'))
    expect((await listAudiences(ports, dmitri)).users.map(({ id }) => id)).toEqual(['user_dmitri'])
  })

  it('is switched on when everything is known, and says what is missing (WORK-21)', async () => {
    const { ports, carla } = await start()
    const { id } = await createSetup(ports, carla, { name: 'New' })
    const turnOn = (change = {}) => refusalOf(changeSetup(ports, carla, id, { ...change, isEnabled: true }))
    const missing = (...gaps: string[]) => ({ code: 'integration_incomplete', facts: { missing: gaps }, paths: [] })
    expect(await turnOn()).toEqual(missing('domain', 'client_id', 'client_secret'))
    expect(await turnOn({ domain: 'acme.my.salesforce.com', clientId: 'key' })).toEqual(missing('client_secret'))
    expect((await getSetup(carla, id)).domain).toBeUndefined()
    expect(await turnOn({ domain: 'acme.my.salesforce.com', clientId: 'key', clientSecret: 'secret' })).toBe('done')
    expect(await refusalOf(changeSetup(ports, carla, id, { clientId: null }))).toEqual(missing('client_id'))
    const off = await changeSetup(ports, carla, id, { clientId: null, clientSecret: null, isEnabled: false })
    expect([off.clientId, off.hasClientSecret, off.isEnabled]).toEqual([undefined, false, false])
  })

  it('takes no host but Salesforce’s, no scopes that do not do, and nobody who is not there (WORK-21, WORK-22)', async () => {
    const { ports, carla, integrationId } = await start()
    const change = (what: object) => refusalOf(changeSetup(ports, carla, integrationId, what))
    const bad = (...paths: string[]) => ({ code: 'validation_failed', facts: {}, paths })
    expect(await refusalOf(createSetup(ports, carla, { name: ' ', domain: 'evil.example' }))).toEqual(
      bad('/name', '/domain'),
    )
    expect(await change({ domain: 'https://127.0.0.1/' })).toEqual(bad('/domain'))
    expect(await change({ scopes: ['full'] })).toEqual(bad('/scopes'))
    expect(
      (await changeSetup(ports, carla, integrationId, { scopes: ['full', 'refresh_token', 'full'] })).scopes,
    ).toEqual(['full', 'refresh_token'])
    const segment = { isForAll: false, audiences: ['sales', 'nobody'], users: ['user_ada', 'user_dmitri'] }
    expect(await refusalOf(segmentSetup(ports, carla, integrationId, segment))).toEqual(bad('/audiences/1', '/users/1'))
  })

  it('is changed by whoever has seen the newest version (WORK-21)', async () => {
    const { ports, carla, integrationId } = await start()
    const { version } = await getSetup(carla, integrationId)
    const changed = await changeSetup(ports, carla, integrationId, { confirmedSteps: ['pkce', 'pkce'] }, version)
    expect([changed.version, changed.confirmedSteps]).toEqual([version + 1, ['pkce']])
    const mismatch = { code: 'version_mismatch', facts: { expected: version, current: version + 1 }, paths: [] }
    expect(await refusalOf(changeSetup(ports, carla, integrationId, { name: 'x' }, version))).toEqual(mismatch)
    expect(await refusalOf(segmentSetup(ports, carla, integrationId, forAll, version))).toEqual(mismatch)
  })

  it('never tells its secret, at rest or in an answer (WORK-23)', async () => {
    const { ports, carla, integrationId, documents } = await start()
    const answers = [
      await getSetup(carla, integrationId),
      await getChecklist(ports, carla, integrationId, {}),
      await getManifest(ports, carla, integrationId, {}),
    ]
    expect(JSON.stringify([answers, await documents()])).not.toContain(clientSecret)
    expect((await getSetup(carla, integrationId)).hasClientSecret).toBe(true)
  })
})

describe('another app', () => {
  it.each([
    ['another domain', { domain: 'other.my.salesforce.com' }],
    ['another key', { clientId: 'other' }],
    ['another secret', { clientSecret: 'other' }],
  ])('by %s ends what was connected with the old one (WORK-21)', async (_, change) => {
    const ground = await start()
    const { ports, carla, callOf, integrationId } = ground
    const key = await ground.connect('ada')
    const begun = await ground.begin('ada')
    expect(await findAccounts(ground, 'ada', [key])).toEqual([{ state: 'ok', names: [] }])
    await changeSetup(ports, carla, integrationId, change)
    const [item] = (await listIntegrations(ports, callOf('ada'))).items
    expect(item?.connections.map(({ isExpired }) => isExpired)).toEqual([true])
    expect(await findAccounts(ground, 'ada', [key])).toEqual(['reconnect_required'])
    expect(await codeOf(ground.complete('ada', begun))).toBe('sign_in_failed')
    const rows = await ground.database.transaction((tx) => tx.everyAccount.find(ports.salesforce.tokens))
    expect(rows).toEqual([])
  })

  it('is not what the same values make, nor another name, contact or segment (WORK-21)', async () => {
    const ground = await start()
    const { ports, carla, integrationId } = ground
    const key = await ground.connect('ada')
    const same = { domain: 'acme.lightning.force.com', clientId: '3MVG9workstation', clientSecret }
    await changeSetup(ports, carla, integrationId, {
      ...same,
      name: 'CRM',
      contact: null,
      scopes: ['api', 'refresh_token'],
    })
    expect(await findAccounts(ground, 'ada', [key])).toEqual([{ state: 'ok', names: [] }])
  })
})

it('checklist and manifest are those of the set-up and this deployment (WORK-21)', async () => {
  const { ports, carla, integrationId } = await start()
  const { isLegacy, steps } = await getChecklist(ports, carla, integrationId, { way: 'connected_app', localhost: true })
  expect(isLegacy).toBe(true)
  expect(steps.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual(['client_id', 'client_secret', 'domain'])
  expect(steps.find(({ id }) => id === 'callback_urls')?.values).toEqual([
    'https://app.example.com/callback',
    'http://localhost:8080/callback',
  ])
  const files = await getManifest(ports, carla, integrationId, {})
  expect(files.map(({ path }) => path)).toHaveLength(6)
  expect(files[2]?.content).toContain('<contactEmail>carla@acme.example</contactEmail>')
})
