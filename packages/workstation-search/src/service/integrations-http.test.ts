import { describe, expect, it } from 'vitest'
import { memoryKeys } from '../client/connection-keys.js'
import { mockWorkstationSearch } from '../testing/mock-workstation-search.js'
import { walkConsent } from '../testing/walk-consent.js'
import { signInRecords } from './connection-records.js'

const callbackUrl = 'https://app.waymark.test/callback'

async function begin(how: Parameters<ReturnType<typeof mockWorkstationSearch>['client']>[1] = {}) {
  const mock = mockWorkstationSearch()
  const ada = mock.client('ada', { keys: memoryKeys(), ...how })
  await mock.ready()
  const { url } = await ada.integrations.connect(await mock.integrationId(), callbackUrl)
  const callback = await walkConsent(mock.salesforce, url, 'nora@acme.example')
  const exchanges = () => mock.salesforce.calls.filter(({ operation }) => operation === 'token').length
  return { mock, ada, callback, exchanges }
}

describe('a sign-in over HTTP', () => {
  it('whose beginning is asked again leaves one more that is over in ten minutes, and can be completed (WORK-20)', async () => {
    const mock = mockWorkstationSearch()
    const ada = mock.client('ada')
    await mock.ready()
    mock.faults.add({ operation: 'beginSignIn', nth: 1, do: 'answer_lost' })
    const { url } = await ada.integrations.connect(await mock.integrationId(), callbackUrl)
    await ada.integrations.complete(await walkConsent(mock.salesforce, url, 'nora@acme.example'))
    const count = () => mock.database.transaction((tx) => tx.everyAccount.count(signInRecords))
    expect(await count()).toBe(2)
    await mock.clock.advance('10 minutes')
    expect(await count()).toBe(0)
  })

  it('whose answer is lost on its way gives the same connection to the same key, and the code is sent once (WORK-20)', async () => {
    const { mock, ada, callback, exchanges } = await begin()
    mock.faults.add({ operation: 'completeSignIn', nth: 1, do: 'answer_lost' })
    const made = await ada.integrations.complete(callback, { idempotencyKey: 'once' })
    expect(mock.calls.filter(({ operation }) => operation === 'completeSignIn').map(({ status }) => status)).toEqual([
      undefined,
      201,
    ])
    expect(exchanges()).toBe(1)
    const [item] = (await ada.integrations.list()).items
    expect(item?.connections).toEqual([made])
    expect(mock.failures).toEqual([])
  })

  it('that is asked twice at once, with one key or with two, is one (WORK-20)', async () => {
    const keys = memoryKeys()
    const { mock, ada, callback, exchanges } = await begin({ keys })
    const salt = (await keys.findSalt(new URL(callback).searchParams.get('state') ?? '')) ?? ''
    const ask = (key: string) =>
      mock
        .fetch(`${mock.baseUrl}/sign-ins`, {
          method: 'POST',
          headers: { authorization: 'Bearer ada', 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify({ callback, salt }),
        })
        .then(async (answer) => [answer.status, await answer.json()])
    const [first, ...others] = await Promise.all([ask('one'), ask('one'), ask('two')])
    expect(first?.[0]).toBe(201)
    expect(others).toEqual([first, first])
    expect(exchanges()).toBe(1)
    expect((await ada.integrations.list()).items[0]?.connections).toHaveLength(1)
    expect(mock.failures).toEqual([])
  })

  it('leaves no salt, state, token, verifier or secret in anything that is stored, kept answers included (WORK-23)', async () => {
    const keys = memoryKeys()
    const { mock, ada, callback } = await begin({ keys })
    const begun = JSON.stringify(await mock.database.snapshot())
    await ada.integrations.complete(callback, { idempotencyKey: 'once' })
    const [key] = await keys.list()
    const { body } = mock.salesforce.calls.find(({ operation }) => operation === 'token') ?? {}
    const form = new URLSearchParams(String(body))
    const { tokens } = JSON.parse(await mock.salesforce.snapshot())
    const { families, sessions } = JSON.parse(tokens)
    const secrets = [key?.salt, form.get('code_verifier'), form.get('client_secret'), form.get('code')]
    // With the state and the challenge that goes with it a stranger could sign the user in as somebody else.
    secrets.push(new URL(callback).searchParams.get('state'))
    const stored = begun + JSON.stringify(await mock.database.snapshot())
    for (const secret of [...secrets, families[0].current, sessions[0].token]) {
      expect(secret).toMatch(/.{12}/)
      expect(stored).not.toContain(secret)
    }
  })
})
