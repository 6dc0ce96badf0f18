import { inspect } from 'node:util'
import type { Call } from '@waymark/core/ports'
import { describe, expect, it } from 'vitest'
import { callbackUrl, clientSecret, findAccounts, startIntegrations } from '../../fixtures/integrations-ground.js'
import { signInIdOf, signInRecords } from './connection-records.js'
import { beginSignIn, completeSignIn, disconnect, listIntegrations } from './integrations.js'
import { changeSetup, removeSetup } from './setups.js'

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? error,
  )
const salt = 'A'.repeat(43)

describe('a sign-in', () => {
  it('goes through the consent page, and makes a connection that searches as that user (WORK-20)', async () => {
    const ground = await startIntegrations()
    const { emulator, ports, callOf, integrationId, clock } = ground
    emulator.insert('Account', [{ Name: 'Globe Works' }], 'nora@acme.example')
    const begun = await ground.begin('ada')
    const asked = new URL(begun.url)
    expect([asked.origin, asked.searchParams.get('scope'), asked.searchParams.get('redirect_uri')]).toEqual([
      'https://acme.my.salesforce.com',
      'api refresh_token',
      callbackUrl,
    ])
    expect(begun.expiresAt).toEqual(new Date(clock.now().getTime() + 600_000))
    const made = await ground.complete('ada', begun)
    expect(made).toEqual({
      id: expect.stringMatching(/^connection_/),
      integrationId,
      connectedAt: clock.now(),
      isExpired: false,
    })
    expect(await listIntegrations(ports, callOf('ada'))).toEqual({
      items: [
        {
          id: integrationId,
          application: 'salesforce',
          name: 'Salesforce',
          domain: 'acme.lightning.force.com',
          connections: [made],
        },
      ],
    })
    const key = { connectionId: made.id, salt: begun.salt }
    expect(await findAccounts(ground, 'ada', [key])).toEqual([{ state: 'ok', names: ['Globe Works'] }])
  })

  it('gives the same connection when it is completed again, or several times at once, and sends the code once (WORK-20)', async () => {
    const ground = await startIntegrations()
    const begun = await ground.begin('ada')
    const away = { ports: ground.elsewhere(), input: { callback: begun.callback, salt: begun.salt } }
    const made = await Promise.all([
      ground.complete('ada', begun),
      ground.complete('ada', begun),
      completeSignIn(away.ports, ground.callOf('ada'), away.input),
    ])
    const again = await ground.complete('ada', begun)
    expect(made).toEqual([again, again, again])
    expect(ground.countOf('token')).toBe(1)
    expect((await listIntegrations(ground.ports, ground.callOf('ada'))).items[0]?.connections).toEqual([again])
  })

  it('that the user does not allow says so, again and again (WORK-20)', async () => {
    const ground = await startIntegrations()
    const begun = await ground.begin('ada', { decision: 'deny' })
    const away = completeSignIn(ground.elsewhere(), ground.callOf('ada'), begun)
    const atOnce = await Promise.all([ground.complete('ada', begun), away].map(codeOf))
    expect([...atOnce, await codeOf(ground.complete('ada', begun))]).toEqual(new Array(3).fill('sign_in_denied'))
    expect(ground.countOf('token')).toBe(0)
  })

  it('is nobody else’s: another user, account or device learns only that it cannot be completed (WORK-20, WORK-23)', async () => {
    const ground = await startIntegrations()
    const begun = await ground.begin('ada')
    const told = async (work: Promise<unknown>) => {
      const { code, message, facts } = (await work.catch((error: unknown) => error)) as Record<string, unknown>
      return { code, message, facts }
    }
    const refusals = await Promise.all([
      told(ground.complete('ben', begun)),
      told(ground.complete('dmitri', begun)),
      told(ground.complete('ada', { ...begun, salt })),
      told(ground.complete('ada', { ...begun, callback: `${callbackUrl}?code=x&state=unknown` })),
      told(ground.complete('ada', { ...begun, callback: `${callbackUrl}?code=x` })),
      told(ground.complete('ada', { ...begun, callback: 'no address' })),
    ])
    const message = 'this sign-in cannot be completed: begin it again'
    expect(refusals).toEqual(new Array(6).fill({ code: 'sign_in_failed', message, facts: {} }))
    expect(ground.countOf('token')).toBe(0)
    expect(await codeOf(ground.complete('ada', begun))).toBe('done')
    expect((await told(ground.complete('ben', begun))).code).toBe('sign_in_failed')
    expect((await told(ground.complete('ada', { ...begun, salt }))).code).toBe('sign_in_failed')
  })

  it('must be completed within ten minutes, and leaves nothing behind (WORK-20)', async () => {
    const ground = await startIntegrations()
    const [late, intime] = [await ground.begin('ada'), await ground.begin('ada')]
    await ground.clock.advance(599_999)
    expect(await codeOf(ground.complete('ada', intime))).toBe('done')
    await ground.clock.advance(1)
    expect(await codeOf(ground.complete('ada', late))).toBe('sign_in_failed')
    await ground.database.idle()
    const left = await ground.database.transaction((tx) => tx.everyAccount.find(signInRecords))
    expect([left, ground.database.pendingTimers()]).toEqual([[], []])
  })

  it('whose answer is lost is not tried again with the same code (WORK-20)', async () => {
    const ground = await startIntegrations()
    const begun = await ground.begin('ada')
    ground.emulator.faults.add({ operation: 'token', nth: 1, do: 'answer_lost' })
    expect(await codeOf(ground.complete('ada', begun))).toBe('sign_in_failed')
    expect(await codeOf(ground.complete('ada', begun))).toBe('sign_in_failed')
    expect(ground.countOf('token')).toBe(1)
    expect(await codeOf(ground.complete('ada', await ground.begin('ada')))).toBe('done')
  })

  it('that a crash has left half way is over (WORK-20)', async () => {
    const ground = await startIntegrations()
    const begun = await ground.begin('ada')
    const id = await signInIdOf(new URL(begun.callback).searchParams.get('state') ?? '')
    await ground.database.transaction(async (tx) => {
      const found = await tx.everyAccount.get(signInRecords, id)
      const claimedAt = '2026-01-01T00:00:00.000Z'
      if (found)
        await tx.everyAccount.put(signInRecords, { ...found, state: 'exchanging', claimedAt, connectionId: 'x' })
    })
    expect(await codeOf(ground.complete('ada', begun))).toBe('sign_in_failed')
    expect(ground.countOf('token')).toBe(0)
  })

  it('with another app’s tokens by now is given back (WORK-20, WORK-21)', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined
    const ground = await startIntegrations({
      fetch: (emulator) => async (input, init) => {
        const answer = await emulator.fetch(input, init)
        if (String(input).endsWith('/token')) await meanwhile?.()
        return answer
      },
    })
    const begun = await ground.begin('ada')
    meanwhile = () => changeSetup(ground.ports, ground.callOf('carla'), ground.integrationId, { clientId: 'another' })
    expect(await codeOf(ground.complete('ada', begun))).toBe('sign_in_failed')
    expect(ground.countOf('revoke')).toBe(1)
    const rows = await ground.database.transaction((tx) => tx.everyAccount.find(ground.ports.salesforce.tokens))
    expect([rows, (await listIntegrations(ground.ports, ground.callOf('ada'))).items[0]?.connections]).toEqual([[], []])
  })

  it('whose set-up is removed once its tokens are kept is given back too (WORK-20, WORK-21)', async () => {
    const ground = await startIntegrations()
    const begun = await ground.begin('ada')
    const { transaction, ...rest } = ground.callOf('ada')
    const call: Call = {
      ...rest,
      async transaction(work, how) {
        // Of the two that a sign-in does in the call, the second one makes the connection.
        if (!how?.reads) await removeSetup(ground.ports, ground.callOf('carla'), ground.integrationId)
        return await transaction(work, how)
      },
    }
    expect(await codeOf(completeSignIn(ground.ports, call, begun))).toBe('sign_in_failed')
    expect([ground.countOf('token'), ground.countOf('revoke'), await ground.documents()]).toEqual([1, 1, []])
  })

  it('goes nowhere but to an address of this deployment, and needs an integration that is there (WORK-20)', async () => {
    const { ports, callOf, integrationId } = await startIntegrations()
    const begin = (redirectUri: string, id = integrationId, name: 'ada' | 'dmitri' = 'ada') =>
      codeOf(beginSignIn(ports, callOf(name), id, { redirectUri, salt }))
    expect(await begin(`${callbackUrl}/`)).toBe('validation_failed')
    expect(await begin('https://evil.example/')).toBe('validation_failed')
    expect(await begin('http://localhost:8080/callback')).toBe('done')
    expect(await begin(callbackUrl, 'integration_x')).toBe('not_found')
    expect(await begin(callbackUrl, integrationId, 'dmitri')).toBe('not_found')
  })

  it('tells when the application does not take the app’s secret (WORK-20)', async () => {
    const ground = await startIntegrations()
    await changeSetup(ground.ports, ground.callOf('carla'), ground.integrationId, { clientSecret: 'wrong' })
    const begun = await ground.begin('ada')
    expect(await codeOf(ground.complete('ada', begun))).toBe('application_refused')
    expect(await codeOf(ground.complete('ada', begun))).toBe('application_refused')
  })

  it('that is begun again and again is kept ten times for a user at the most, and the newest can be completed (WORK-20)', async () => {
    const ground = await startIntegrations()
    const other = await ground.begin('ben')
    const begun = []
    for (let at = 0; at < 25; at++) begun.push(await ground.begin('ada'))
    const rows = await ground.database.transaction((tx) => tx.everyAccount.find(signInRecords))
    expect(rows.filter(({ userId }) => userId === 'user_ada')).toHaveLength(10)
    for (const one of [begun.at(-1), other]) {
      const made = one && (await ground.complete(one === other ? 'ben' : 'ada', one))
      expect(made?.integrationId).toBe(ground.integrationId)
    }
    await ground.clock.advance('10 minutes')
    expect(await ground.database.transaction((tx) => tx.everyAccount.count(signInRecords))).toBe(0)
  })

  it('keeps ten connections of a user at the most: the oldest goes, with its tokens, also while the clock stands (WORK-20)', async () => {
    const ground = await startIntegrations()
    const keys = []
    for (let at = 0; at < 11; at++) keys.push(await ground.connect('ada'))
    const [item] = (await listIntegrations(ground.ports, ground.callOf('ada'))).items
    expect(item?.connections.map(({ id }) => id)).toEqual(keys.slice(1).map(({ connectionId }) => connectionId))
    const rows = await ground.database.transaction((tx) => tx.everyAccount.find(ground.ports.salesforce.tokens))
    expect(rows).toHaveLength(10)
    expect(await findAccounts(ground, 'ada', keys.slice(0, 1))).toEqual(['reconnect_required'])
  })
})

describe('disconnecting', () => {
  it('revokes at the application what it has keys of, and removes everything of this user alone (WORK-20)', async () => {
    const ground = await startIntegrations()
    const [first, second] = [await ground.connect('ada'), await ground.connect('ada')]
    const other = await ground.connect('ben', { username: 'ravi@acme.example' })
    const keys = [first, { ...second, salt }]
    expect(await disconnect(ground.ports, ground.callOf('ada'), ground.integrationId, keys)).toEqual({
      removed: 2,
      revoked: 1,
    })
    expect(await disconnect(ground.ports, ground.callOf('ada'), ground.integrationId, keys)).toEqual({
      removed: 0,
      revoked: 0,
    })
    const { families } = JSON.parse(JSON.parse(await ground.emulator.snapshot()).tokens)
    expect(families.map(({ revoked }: { revoked: boolean }) => revoked)).toEqual([true, false, false])
    const rows = await ground.database.transaction((tx) => tx.everyAccount.find(ground.ports.salesforce.tokens))
    expect(rows.map(({ id }) => id)).toEqual([other.connectionId])
    expect(await findAccounts(ground, 'ada', [first])).toEqual(['not_connected'])
    expect(await findAccounts(ground, 'ben', [other])).toEqual([{ state: 'ok', names: [] }])
  })

  it('removes nothing while the application does not answer (WORK-20)', async () => {
    const ground = await startIntegrations()
    const key = await ground.connect('ada')
    const end = () => codeOf(disconnect(ground.ports, ground.callOf('ada'), ground.integrationId, [key]))
    ground.emulator.faults.add({ operation: 'revoke', nth: 1, do: { status: 400 } })
    ground.emulator.faults.add({ operation: 'revoke', nth: 2, do: { status: 429 } })
    ground.emulator.faults.add({ operation: 'revoke', nth: [3, 4, 5, 6, 7, 8], do: 'reset' })
    const isThere = async () =>
      (await listIntegrations(ground.ports, ground.callOf('ada'))).items[0]?.connections.length
    expect([await end(), await end(), await end()]).toEqual(new Array(3).fill('application_unavailable'))
    expect(await isThere()).toBe(1)
    ground.emulator.faults.clear()
    expect([await end(), await isThere()]).toEqual(['done', 0])
  })

  it('of what the application has forgotten already is no failure, nor is another account’s there (WORK-20)', async () => {
    const ground = await startIntegrations()
    const key = await ground.connect('ada')
    const { ports, callOf, integrationId } = ground
    ground.emulator.revokeAccess('nora@acme.example', '3MVG9workstation')
    expect(await disconnect(ports, callOf('ada'), integrationId, [key])).toEqual({ removed: 1, revoked: 1 })
    expect(await codeOf(disconnect(ports, callOf('dmitri'), integrationId, []))).toBe('not_found')
  })
})

describe('secrets', () => {
  it('stand neither in what is stored, nor in an address, nor in an error (WORK-23, WORK-24)', async () => {
    const ground = await startIntegrations()
    const begun = await ground.begin('ada')
    const before = JSON.stringify(await ground.documents())
    const key = await ground.complete('ada', begun).then(({ id }) => ({ connectionId: id, salt: begun.salt }))
    await ground.begin('ada')
    const sent = ground.emulator.calls.filter(({ operation }) => operation === 'token').map(({ body }) => String(body))
    const form = new URLSearchParams(sent[0])
    const { tokens } = JSON.parse(await ground.emulator.snapshot())
    const { families, sessions } = JSON.parse(tokens)
    const secrets = [
      clientSecret,
      key.salt,
      form.get('code_verifier'),
      form.get('code'),
      families[0].current,
      sessions[0].token,
    ]
    expect(secrets.every((secret) => typeof secret === 'string' && secret.length > 12)).toBe(true)
    expect(form.get('client_secret')).toBe(clientSecret)
    ground.emulator.faults.add({ operation: 'revoke', do: { status: 400 } })
    const errors = [
      await ground.complete('ben', begun).catch((error: unknown) => error),
      await disconnect(ground.ports, ground.callOf('ada'), ground.integrationId, [key]).catch(
        (error: unknown) => error,
      ),
    ]
    const seen = before + JSON.stringify(await ground.documents()) + inspect(errors, { depth: 9, showHidden: true })
    for (const secret of secrets) expect(seen).not.toContain(secret)
    const addresses = ground.emulator.calls.map(({ path, query }) => path + JSON.stringify(query)).join() + begun.url
    for (const secret of [clientSecret, key.salt, form.get('code_verifier'), families[0].current]) {
      expect(addresses).not.toContain(secret)
    }
  })
})

it('a set-up that is removed takes connections, tokens and sign-ins along (WORK-21)', async () => {
  const ground = await startIntegrations()
  const key = await ground.connect('ada')
  const begun = await ground.begin('ada')
  await removeSetup(ground.ports, ground.callOf('carla'), ground.integrationId)
  expect([await ground.documents(), ground.database.pendingTimers()]).toEqual([[], []])
  expect(await codeOf(ground.complete('ada', begun))).toBe('sign_in_failed')
  expect(await findAccounts(ground, 'ada', [key])).toEqual([])
})
