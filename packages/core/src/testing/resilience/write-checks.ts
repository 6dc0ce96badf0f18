import assert from 'node:assert/strict'
import { check, type ResilienceCheck, within } from './check.js'
import type { ScriptedServer, Step } from './scripted-server.js'
import { good, refuse, reset } from './steps.js'

function keysOf({ requests }: ScriptedServer): unknown[] {
  return requests.map(({ headers }) => headers['idempotency-key'])
}

function repeatsSafely(name: string, step: Step): ResilienceCheck {
  return check(name, { needs: 'write' }, async ({ server, client }) => {
    server.play(step, good)
    // Not to repeat is safe as well.
    await within(6_000, client.write?.({ timeout: 5_000 }).catch(() => undefined) ?? Promise.resolve())
    const keys = keysOf(server)
    if (keys.length === 1) return
    assert.ok(keys[0] !== undefined, `a write without a key was sent ${keys.length} times`)
    assert.deepEqual(
      keys,
      keys.map(() => keys[0]),
      'a write was repeated under another key',
    )
  })
}

export const writeChecks: readonly ResilienceCheck[] = [
  check('every write carries an idempotency key of its own', { needs: 'write' }, async ({ server, client }) => {
    server.play(good)
    await within(3_000, client.write?.() ?? Promise.resolve())
    await within(3_000, client.write?.() ?? Promise.resolve())
    const keys = keysOf(server)
    assert.ok(
      keys.every((key) => typeof key === 'string' && key !== ''),
      'a write came without a key',
    )
    assert.equal(new Set(keys).size, 2, 'two writes came under one key')
  }),
  repeatsSafely('a write that a 503 refused is repeated under its key or not at all', refuse(503)),
  repeatsSafely('a write whose answer was lost is repeated under its key or not at all', reset),
]
