import assert from 'node:assert/strict'
import { assertBroken, check, failureOf, type ResilienceCheck, within } from './check.js'
import type { Step } from './scripted-server.js'
import { answer, cutOff, cutOffChunks, resetInBody, thing } from './steps.js'

function isBroken(name: string, step: Step): ResilienceCheck {
  return check(name, {}, async ({ server, client }) => {
    server.play(step)
    const { error } = await within(4_000, failureOf(client.read({ timeout: 3_000 })))
    assertBroken(client, error)
  })
}

export const bodyChecks: readonly ResilienceCheck[] = [
  isBroken('a body that is cut off is a typed error with the request id', cutOff),
  isBroken('a chunked body without its end is a typed error with the request id', cutOffChunks),
  isBroken('a body whose connection is reset is a typed error with the request id', resetInBody),
  isBroken('broken JSON is a typed error with the request id', answer(200, thing.slice(0, -8))),
  isBroken(
    'a page of HTML is a typed error with the request id',
    answer(200, '<p>Hello</p>', { 'content-type': 'text/html' }),
  ),
  isBroken('an answer without its body is a typed error with the request id', ({ response }) =>
    response.writeHead(204, { 'x-request-id': 'req_8Xk2' }).end(),
  ),
  check('a whole answer is a success', {}, async ({ server, client }) => {
    server.play(answer(200))
    assert.deepEqual(await within(3_000, client.read()), JSON.parse(thing))
  }),
]
