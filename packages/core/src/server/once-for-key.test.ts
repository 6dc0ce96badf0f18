import { coreErrorCodes } from '@waymark/core'
import { createMemoryDatabase, createVirtualClock } from '@waymark/core/memory'
import type { Call } from '@waymark/core/ports'
import { expect, it } from 'vitest'
import { createNoteRoute, nora, notesCollections } from '../../fixtures/notes.js'
import { createHandler } from './handler.js'
import { implement } from './implement.js'

const note = { id: 'note_1', title: 'Tea', version: 1 }

/** The message that a use case which breaks the rules of keyed writes fails with. */
async function failureOf(run: (call: Call) => Promise<typeof note>): Promise<unknown> {
  const database = createMemoryDatabase({ clock: createVirtualClock() })
  await database.open(notesCollections)
  let failure: unknown
  const handler = createHandler({
    database,
    codes: coreErrorCodes,
    authenticate: () => nora,
    implementations: [
      implement(createNoteRoute, { run: ({ call }) => run(call), write: (value: typeof note) => value }),
    ],
    onFailure: ({ error }) => {
      failure = (error as Error).message
    },
  })
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'key-1' }
  const response = await handler(
    new Request('https://notes.test/notes', { method: 'POST', headers, body: '{"title":"Tea"}' }),
  )
  expect(response.status).toBe(failure === undefined ? 201 : 500)
  return failure
}

it('a keyed write gives exactly the value of its transaction', async () => {
  expect(await failureOf((call) => call.transaction(async () => note))).toBeUndefined()
  expect(await failureOf(async (call) => ({ ...(await call.transaction(async () => note)) }))).toBe(
    "createNote does not give its transaction's value",
  )
})

it('a keyed write changes things in one transaction, and may read in others', async () => {
  expect(
    await failureOf(async (call) => {
      await call.transaction(async () => 'read', { reads: true })
      return call.transaction(async () => note)
    }),
  ).toBeUndefined()
  expect(
    await failureOf(async (call) => {
      await call.transaction(async () => note)
      return call.transaction(async () => note)
    }),
  ).toBe('createNote changes things in more than one transaction')
})
