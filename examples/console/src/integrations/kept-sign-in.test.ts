import { expect, it } from 'vitest'
import { keptSignIns } from './kept-sign-in.js'

function storage() {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}

it('remembers what was begun, across a reload', () => {
  const tab = storage()
  const begun = { integrationId: 'integration_1', name: 'Salesforce', personId: 'user_ada', personName: 'Ada' }
  expect(keptSignIns(tab).begun()).toBeUndefined()
  keptSignIns(tab).begin(begun)
  expect(keptSignIns(tab).begun()).toEqual(begun)
})

it('forgets the address once its sign-in is complete, and remembers what became of it', () => {
  const kept = keptSignIns(storage())
  kept.keepCallback('https://app.example/integrations/callback?code=c&state=s1')
  kept.finish('s1', 'integration_1')
  kept.finish('s2', 'integration_2')
  expect([kept.callback(), kept.doneAs('s1'), kept.doneAs('s2'), kept.doneAs('s3')]).toEqual([
    undefined,
    'integration_1',
    'integration_2',
    undefined,
  ])
})

it('forgets the address of an earlier sign-in when another one is begun', () => {
  const kept = keptSignIns(storage())
  kept.keepCallback('https://app.example/integrations/callback?error=access_denied&state=s1')
  kept.begin({ integrationId: 'integration_1', name: 'Salesforce', personId: 'user_ada', personName: 'Ada' })
  expect(kept.callback()).toBeUndefined()
})

it('takes what it cannot read for nothing', () => {
  const tab = storage()
  keptSignIns(tab).keepCallback('https://app.example/')
  for (const key of tab.values.keys()) tab.values.set(key, '{')
  expect(keptSignIns(tab).callback()).toBeUndefined()
})
