import type { Fetch } from '@waymark/core/http'
import { memoryKeys } from '@waymark/workstation-search'
import { expect, it } from 'vitest'
import { testCallbackUrl } from './test-platform.js'
import { createWorkstationWorld } from './test-workstation.js'

const found = 'Quillfeather canary GmbH'
const typed = 'quillfeather'
const secret = 'canary-consumer-secret-51b2'

/** Keeps what Salesforce gives out and is sent of it: tokens, codes and verifiers. */
function watchSecrets(secrets: Set<string>) {
  return (fetch: Fetch): Fetch =>
    async (input, init) => {
      const sent = input instanceof Request ? await input.clone().text() : String(init?.body ?? '')
      for (const [name, value] of new URLSearchParams(sent))
        if (['code', 'code_verifier', 'refresh_token', 'token'].includes(name)) secrets.add(value)
      const answer = await fetch(input, init)
      const text = await answer.clone().text()
      for (const [, value] of text.matchAll(/"(?:access|refresh)_token"\s*:\s*"([^"]+)"/g)) secrets.add(String(value))
      return answer
    }
}

it('WORK-23 WORK-24 what one person connects, searches and finds is nowhere but in this person’s answers', async () => {
  const secrets = new Set<string>()
  const world = await createWorkstationWorld({ clientSecret: secret, watch: watchSecrets(secrets) })
  const { org, ask, signIn, workstation, allow, integrationId, logged, ports } = world
  org.settings.sharing.Account = 'Private'
  org.insert('Account', [{ Name: found }], 'nora@acme.example')

  const ada = await world.connect('ada', 'nora@acme.example')
  const token = await signIn('ada')
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-request-id': 'mine' }
  const post = (path: string, body: object, extra: Record<string, string> = {}) =>
    ask(`/api/workstation-search${path}`, {
      method: 'POST',
      headers: { ...headers, ...extra },
      body: JSON.stringify(body),
    })

  // A second device, whose salt is known here.
  const salt = 'canarySalt0123456789abcdefghijklmnopqrstuvw'
  const again = { 'idempotency-key': 'again' }
  const begun = await post(`/integrations/${integrationId}/sign-ins`, { redirectUri: testCallbackUrl, salt }, again)
  const { url } = (await begun.json()) as { url: string }
  const body = new URLSearchParams({ username: 'nora@acme.example', decision: 'allow' })
  const callback = String((await org.fetch(url, { method: 'POST', body })).headers.get('location'))
  secrets.add(String(new URL(callback).searchParams.get('code')))
  const completed = await post('/sign-ins', { callback, salt }, again)
  const { id: connectionId } = (await completed.json()) as { id: string }
  const keys = [{ connectionId, salt }]

  const search = await post('/searches', { text: typed, keys })
  expect(await search.text()).toContain(found)
  const more = { text: typed, kind: 'account', sourceId: integrationId, skip: 0, keys }
  expect(await (await post('/searches/more', more)).text()).toContain(found)
  const streamed = await post('/searches/events', { text: typed, keys })
  expect(await streamed.text()).toContain(found)

  // What goes wrong is told without it, whether here, at Salesforce, or in what was sent.
  org.faults.add({ do: { status: 403 } })
  const failing = await post('/searches', { text: typed, keys })
  org.faults.clear()
  const another = salt.replace('canary', 'CANARY')
  const refused = [
    failing,
    await post('/searches', { text: typed, keys: 'none' }),
    await post('/searches', { text: typed, keys: [{ connectionId, salt: another }] }),
    await post('/sign-ins', { callback: callback.replace('code=', 'code=x'), salt }),
    await post('/sign-ins', { callback, salt: another }),
    await ask(`/api/workstation-search/searches?text=${typed}&salt=${salt}`, { headers }),
    await ask(callback.replace(/^https?:\/\/[^/]+/, ''), { headers: { accept: 'text/html' } }),
  ]
  const others = await Promise.all(
    ['ben', 'carla', 'dmitri', 'erin'].map(async (person) => {
      const authorization = `Bearer ${await signIn(person)}`
      return [
        await post('/searches', { text: 'in:account an', keys }, { authorization }),
        await post('/recent-records', { keys }, { authorization }),
        await ask('/api/workstation-search/integrations', { headers: { authorization } }),
        await ask('/api/workstation-search/setups', { headers: { authorization } }),
      ]
    }),
  )
  expect(refused.map(({ status }) => status)).toEqual([200, 422, 200, 201, 400, 405, 200])
  expect(others.map((answers) => answers.map(({ status }) => status))).toEqual([
    [200, 200, 200, 403],
    [200, 200, 200, 200],
    [200, 200, 200, 403],
    [200, 200, 200, 403],
  ])
  const ben = await workstation('ben')
  await ben.integrations.complete(await allow(ben, 'ravi@acme.example'))
  const seenByBen = JSON.stringify(await ben.search.run({ text: typed }))
  await ada.integrations.disconnect(integrationId)

  secrets.add(secret).add(salt).add(another)
  expect(secrets.size).toBeGreaterThan(8)
  const database = ports.database as unknown as { snapshot(): Promise<unknown> }
  const kept = JSON.stringify(await database.snapshot())
  expect(kept).toContain('workstation')
  const told = await Promise.all([...refused, ...others.flat()].map((answer) => answer.text()))
  for (const one of [...secrets, found]) {
    expect([one, logged.join('\n').includes(one), kept.includes(one)]).toEqual([one, false, false])
    expect([one, told.join('\n').includes(one), seenByBen.includes(one)]).toEqual([one, false, false])
  }
  expect([logged.join('\n').toLowerCase().includes(typed), kept.toLowerCase().includes(typed)]).toEqual([false, false])
})

it('WORK-23 a key of somebody else opens nothing, nor does the right salt at another’s sign-in', async () => {
  const world = await createWorkstationWorld()
  const keys = memoryKeys()
  const ada = await world.workstation('ada', keys)
  await ada.integrations.complete(await world.allow(ada, 'nora@acme.example'))
  const stolen = await world.workstation('ben', keys)
  await expect(stolen.views.choice(world.integrationId, 'account')).rejects.toMatchObject({ code: 'not_found' })
  const { groups } = await stolen.search.run({ text: 'an', kinds: ['account'] })
  expect(groups.flatMap(({ answers }) => answers.map(({ reason }) => reason))).toEqual(['not_connected'])
})
