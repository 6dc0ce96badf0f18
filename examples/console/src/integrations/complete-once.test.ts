import { NoAnswerError, RefusedError } from '@waymark/core'
import { workstationSearchErrorCodes } from '@waymark/workstation-search'
import { expect, it, vi } from 'vitest'
import { completeOnce } from './complete-once.js'
import { keptSignIns } from './kept-sign-in.js'

const address = 'https://app.example/integrations/callback?code=one&state=s1'
const secondCode = 'https://app.example/integrations/callback?code=two&state=s1'

function tab() {
  const values = new Map<string, string>()
  return keptSignIns({
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
    removeItem: (key) => values.delete(key),
  })
}

const connected = async () => ({ integrationId: 'integration_1' })
const refused = () => new RefusedError('sign_in_failed', workstationSearchErrorCodes.sign_in_failed)

it('asks once for a page that draws twice', async () => {
  const ask = vi.fn(connected)
  const complete = completeOnce(ask, tab())
  expect(await Promise.all([complete(address), complete(address)])).toEqual([
    { integrationId: 'integration_1', isNew: true },
    { integrationId: 'integration_1', isNew: true },
  ])
  expect(ask.mock.calls).toEqual([[address]])
})

it('asks no more for a sign-in that was completed before a reload, not even with a newer code', async () => {
  const kept = tab()
  kept.keepCallback(address)
  await completeOnce(connected, kept)(address)
  const afterReload = vi.fn(connected)
  expect(await completeOnce(afterReload, kept)(secondCode)).toEqual({ integrationId: 'integration_1', isNew: false })
  expect(afterReload.mock.calls).toEqual([])
  expect(kept.callback()).toBeUndefined()
})

it('goes on after a reload that came in the middle', async () => {
  const kept = tab()
  kept.keepCallback(address)
  void completeOnce(() => new Promise(() => {}), kept)(address)
  expect(kept.callback()).toBe(address)
  const completed = await completeOnce(connected, kept)(kept.callback() ?? '')
  expect(completed).toEqual({ integrationId: 'integration_1', isNew: true })
})

it('gives a refusal again, without asking again', async () => {
  const ask = vi.fn(() => Promise.reject(refused()))
  const complete = completeOnce(ask, tab())
  await expect(complete(address)).rejects.toMatchObject({ code: 'sign_in_failed' })
  await expect(complete(address)).rejects.toMatchObject({ code: 'sign_in_failed' })
  expect(ask).toHaveBeenCalledTimes(1)
})

it('keeps the address of what was refused, so that a reload says the same', async () => {
  const kept = tab()
  kept.keepCallback(address)
  await expect(completeOnce(() => Promise.reject(refused()), kept)(address)).rejects.toThrow()
  expect(kept.callback()).toBe(address)
})

it('tries anew what got no answer, and keeps the address for it', async () => {
  const kept = tab()
  kept.keepCallback(address)
  const ask = vi.fn(connected).mockRejectedValueOnce(new NoAnswerError('timeout', 'too late'))
  const complete = completeOnce(ask, kept)
  await expect(complete(address)).rejects.toMatchObject({ code: 'timeout' })
  expect(kept.callback()).toBe(address)
  expect(await complete(address)).toEqual({ integrationId: 'integration_1', isNew: true })
  expect(ask).toHaveBeenCalledTimes(2)
})
