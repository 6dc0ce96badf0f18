import assert from 'node:assert/strict'
import { check, failureOf, type ResilienceCheck, within } from './check.js'
import { answer, refuse } from './steps.js'

const page = (ids: readonly string[], next?: string) =>
  answer(200, JSON.stringify({ items: ids.map((id) => ({ id })), ...(next !== undefined && { next }) }))

async function collect(list: AsyncIterable<{ readonly id: string }>, into: string[]): Promise<void> {
  for await (const { id } of list) into.push(id)
}

export const listingChecks: readonly ResilienceCheck[] = [
  check('an iterator asks for a page when it is needed', { needs: 'list' }, async ({ server, client }) => {
    server.play(page(['thing_1', 'thing_2'], 'cursor_2'), page(['thing_3']))
    assert.ok(client.list)
    const iterator = client.list()[Symbol.asyncIterator]()
    assert.equal(server.requests.length, 0)
    await within(3_000, iterator.next())
    assert.equal(server.requests.length, 1)
  }),
  check('an iterator whose page fails keeps what it had and goes on', { needs: 'list' }, async ({ server, client }) => {
    server.play(page(['thing_1', 'thing_2'], 'cursor_2'), refuse(403), page(['thing_3']))
    assert.ok(client.list)
    const list = client.list()
    const ids: string[] = []
    await within(3_000, failureOf(collect(list, ids)))
    assert.deepEqual(ids, ['thing_1', 'thing_2'])
    await within(3_000, collect(list, ids))
    assert.deepEqual(ids, ['thing_1', 'thing_2', 'thing_3'])
    const cursors = server.requests.map(({ url }) => new URL(url, server.baseUrl).searchParams.get('after'))
    assert.deepEqual(cursors, [null, 'cursor_2', 'cursor_2'])
  }),
]
