import { expect, it, vi } from 'vitest'
import { findAccounts, startIntegrations } from '../../fixtures/integrations-ground.js'
import { changeSetup, removeSetup } from './setups.js'

/** Somebody who is connected, and what happens before the calls of the next search reach the org. */
async function startConnected() {
  let meanwhile: (() => Promise<unknown>) | undefined
  const ground = await startIntegrations({
    fetch: (emulator) => async (input, init) => {
      const isSearch = /\/(?:search|batch)\b/.test(String(input))
      if (isSearch) await meanwhile?.()
      return await emulator.fetch(input, init)
    },
  })
  ground.emulator.insert('Account', [{ Name: 'Globe Works' }], 'nora@acme.example')
  const key = await ground.connect('ada')
  return {
    ...ground,
    key,
    once(what: () => Promise<unknown>) {
      let happening: Promise<unknown> | undefined
      meanwhile = () => {
        happening ??= what()
        return happening
      }
    },
  }
}

const found = [{ state: 'ok', names: ['Globe Works'] }]

it('a search that has begun ends as it began when the integration is switched off, and the next finds nothing (WORK-22)', async () => {
  const ground = await startConnected()
  const { ports, callOf, integrationId, key } = ground
  ground.once(() => changeSetup(ports, callOf('carla'), integrationId, { isEnabled: false }))
  expect(await findAccounts(ground, 'ada', [key])).toEqual(found)
  expect(await findAccounts(ground, 'ada', [key])).toEqual([])
})

it('a set-up that is removed during a search leaves nothing of it, also where a token has run out just then (WORK-21)', async () => {
  for (const isTokenOver of [false, true]) {
    const ground = await startConnected()
    const { ports, callOf, emulator, integrationId, key } = ground
    ground.once(async () => {
      await removeSetup(ports, callOf('carla'), integrationId)
      if (isTokenOver) emulator.faults.add({ operation: 'search', nth: 1, do: { status: 401 } })
      if (isTokenOver) emulator.faults.add({ operation: 'compositeBatch', nth: 1, do: { status: 401 } })
    })
    const [outcome] = await findAccounts(ground, 'ada', [key])
    expect(outcome).toEqual(isTokenOver ? { state: 'failed', reason: 'reconnect_required', names: [] } : found[0])
    expect(await ground.documents()).toEqual([])
    expect(await findAccounts(ground, 'ada', [key])).toEqual([])
  }
})

it('a key that is sent twice opens once, and 20 of other people cost no more than none (WORK-24)', async () => {
  const ground = await startConnected()
  const { key, connect } = ground
  expect(await findAccounts(ground, 'ada', [key, key])).toEqual(found)
  const derive = vi.spyOn(crypto.subtle, 'deriveBits')
  const foreign = await connect('ben')
  const before = derive.mock.calls.length
  expect(
    await findAccounts(
      ground,
      'carla',
      Array.from({ length: 20 }, () => foreign),
    ),
  ).toEqual(['not_connected'])
  expect(derive.mock.calls.length - before).toBe(0)
  derive.mockRestore()
})
