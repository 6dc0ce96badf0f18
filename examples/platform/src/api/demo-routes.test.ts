import { sampleCase } from '@waymark/cases/testing'
import { milliseconds } from '@waymark/core'
import { describe, expect, it } from 'vitest'
import { createTestPlatform } from '../test-platform.js'

const json = { 'content-type': 'application/json' }
const statusOf = async (answer: Promise<Response>) => (await answer).status

describe('the demo’s own routes', () => {
  it('are for somebody who is signed in, at this machine, where there is a demo', async () => {
    const { ask, signIn } = await createTestPlatform()
    const headers = { authorization: `Bearer ${await signIn('dmitri')}` }
    const elsewhere = { remoteAddress: '203.0.113.9' }
    const paths = ['/api/demo', '/api/demo/mails', '/api/demo/mails/mail_1']
    for (const path of paths) {
      expect([path, await statusOf(ask(path))]).toEqual([path, 401])
      expect([path, await statusOf(ask(path, { headers }, elsewhere))]).toEqual([path, 403])
    }
    const { ask: askReal } = await createTestPlatform({ demo: false })
    for (const path of paths) expect([path, await statusOf(askReal(path))]).toEqual([path, 404])
    expect(await statusOf(ask('/api/demo', { headers }))).toBe(200)
  })

  it('tell how the clock stands, what goes wrong, and which operations can', async () => {
    const { client } = await createTestPlatform()
    const state = await (await client('ada')).demo.state()
    expect(state).toMatchObject({ now: '2026-01-05T09:00:00.000Z', offset: 0, faults: [] })
    expect(state.operations).toEqual(expect.arrayContaining(['createCase', 'followCase', 'streamSearch']))
    expect(state).not.toHaveProperty('salesforce')
  })

  it('name an operation of one package alone, so that a rule says what it strikes', async () => {
    const { client } = await createTestPlatform()
    const { operations } = await (await client('ada')).demo.state()
    expect(operations.length - new Set(operations).size).toBe(0)
  })

  it('tell what an administrator needs to set its Salesforce up, to whoever is signed in', async () => {
    const salesforceValues = {
      url: 'http://localhost:8180',
      domain: 'acme.my.salesforce.com',
      clientId: '3MVG9',
      clientSecret: 'not a secret',
      users: [{ username: 'nora@acme.example', name: 'Nora Lind', title: 'Account Executive' }],
    }
    const { client, ask } = await createTestPlatform({ salesforceValues })
    const { demo } = await client('carla')
    expect((await demo.state()).salesforce).toEqual(salesforceValues)
    expect((await demo.holdClock(true)).salesforce).toEqual(salesforceValues)
    expect(await (await ask('/api/demo')).text()).not.toContain('not a secret')
  })
})

describe('the clock', () => {
  it('moves to exactly there, and the case that was closed can be reopened up to that moment', async () => {
    const { client, cases, clock } = await createTestPlatform()
    const [ada, erin, platform] = [await cases('ada'), await cases('erin'), await client('ada')]
    const { id } = await ada.cases.create(sampleCase())
    await erin.cases.changeState(id, { to: 'open' })
    await erin.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    const moved = await platform.demo.moveClock('15 days')
    expect([moved.offset, moved.now]).toEqual([milliseconds('15 days'), '2026-01-20T09:00:00.000Z'])
    expect([clock.offset, clock.now()]).toEqual([milliseconds('15 days'), new Date(moved.now)])
    await platform.demo.moveClock('1 millisecond')
    await expect(ada.messages.post(id, { text: 'Again.' })).rejects.toMatchObject({ code: 'reopen_window_over' })
  })

  it('can be held, moved to the very instant at which a window closes, and let go', async () => {
    const { client, cases, clock, real } = await createTestPlatform()
    const [ada, erin, platform] = [await cases('ada'), await cases('erin'), await client('ada')]
    const { id } = await ada.cases.create(sampleCase())
    expect((await platform.demo.holdClock(true)).isHeld).toBe(true)
    await erin.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    await real.advance('1 hour')
    const moved = await platform.demo.moveClock('15 days')
    expect([moved.isHeld, moved.now]).toEqual([true, '2026-01-20T09:00:00.000Z'])
    await ada.messages.post(id, { text: 'Again.' })
    expect((await ada.cases.get(id)).state).toBe('open')
    expect((await platform.demo.holdClock(false)).isHeld).toBe(false)
    await real.advance('1 second')
    expect(clock.now()).toEqual(new Date('2026-01-20T09:00:01.000Z'))
  })

  it('moves once for a request that is repeated, and one move after the other', async () => {
    const { ask, signIn, clock } = await createTestPlatform()
    const headers = { ...json, authorization: `Bearer ${await signIn('ada')}` }
    const move = (advance: string, key: string) =>
      ask('/api/demo/clock', {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': key },
        body: JSON.stringify({ advance }),
      })
    const answers = await Promise.all([move('15 days', 'one'), move('15 days', 'one'), move('1 millisecond', 'two')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true', null])
    expect(clock.offset).toBe(milliseconds('15 days') + 1)
    expect((await move('15 days', 'one')).headers.get('idempotent-replayed')).toBe('true')
  })

  it.each(['-1 day', '15', 'a fortnight', '1 day ago', '4000 days', 'Infinity days'])(
    'does not move by %j',
    async (advance) => {
      const { client, clock } = await createTestPlatform()
      await expect((await client('ada')).demo.moveClock(advance)).rejects.toMatchObject({
        code: 'validation_failed',
        faults: [{ in: 'body', path: '/advance', message: expect.stringContaining('forward only') }],
      })
      expect(clock.offset).toBe(0)
    },
  )
})

describe('faults', () => {
  it('strike the packages, never the demo itself, until they are taken away', async () => {
    const { client, cases } = await createTestPlatform()
    const [platform, ada] = [await client('ada'), await cases('ada')]
    const rule = { operation: 'listCases', do: { status: 418 } }
    expect((await platform.demo.setFaults([rule])).faults).toEqual([rule])
    await expect(ada.cases.list()).rejects.toMatchObject({ status: 418 })
    expect(await ada.network.domains()).toHaveLength(4)
    expect((await platform.demo.state()).faults).toEqual([rule])
    await platform.demo.setFaults([])
    expect((await ada.cases.list()).items).toEqual([])
  })

  it('go on counting while the clock is moved', async () => {
    const { client, cases } = await createTestPlatform()
    const [platform, ada] = [await client('ada'), await cases('ada')]
    await platform.demo.setFaults([{ operation: 'listCases', nth: 2, do: { status: 418 } }])
    await ada.cases.list()
    await platform.demo.moveClock('1 day')
    await expect(ada.cases.list()).rejects.toMatchObject({ status: 418 })
  })

  it('are refused with what is wrong with them', async () => {
    const { client } = await createTestPlatform()
    const platform = await client('ada')
    await expect(platform.demo.setFaults([{ do: 'explode' }])).rejects.toMatchObject({
      code: 'validation_failed',
      faults: [{ in: 'body', path: '/rules', message: expect.stringContaining('needs as do one of reset') }],
    })
    await expect(platform.demo.setFaults([{ operation: 'moveClock', do: 'reset' }])).rejects.toMatchObject({
      faults: [{ message: expect.stringContaining('is not one of those that are answered here') }],
    })
    expect((await platform.demo.state()).faults).toEqual([])
  })
})
