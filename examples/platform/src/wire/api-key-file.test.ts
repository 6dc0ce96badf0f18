import { expect, it } from 'vitest'
import { makeApiKey } from '../access/make-api-key.js'
import { readKnownKeys } from './api-key-file.js'

it('takes the entry that is printed with a new key', () => {
  const { entry } = makeApiKey()
  expect(readKnownKeys(JSON.stringify([entry]))).toEqual({ value: [entry] })
  const without = { sha256: entry.sha256, principal: entry.principal }
  expect(readKnownKeys(JSON.stringify([without]))).toEqual({ value: [without] })
})

it('names the place of each fault, and repeats nothing of the file', () => {
  const { entry } = makeApiKey()
  const nowhere = { ...entry.principal, accounts: [] }
  const bad = [{ ...entry, sha256: 'canary' }, { ...entry, principal: nowhere, audiences: 'canary' }, 'canary']
  expect(readKnownKeys('canary')).toEqual({ fault: 'names a file that is not JSON' })
  expect(readKnownKeys(JSON.stringify(bad))).toEqual({
    fault:
      'names a file that is no list of { sha256, principal, audiences }: look at /0/sha256, /1/principal/accounts, /1/audiences, /2',
  })
})
