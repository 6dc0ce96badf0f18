import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { check, failureOf, type ResilienceCheck, within } from './check.js'
import { type Step, startScriptedServer } from './scripted-server.js'
import { answer, good, reset } from './steps.js'

const echo =
  (status: number, type: string): Step =>
  (turn) => {
    const { authorization } = turn.request.headers
    const body = type === 'text/html' ? `<pre>${authorization}</pre>` : `{"code":"forbidden","title":"${authorization}"`
    answer(status, status === 200 ? body : `${body}}`, { 'content-type': type, 'x-echo': String(authorization) })(turn)
  }

export const credentialChecks: readonly ResilienceCheck[] = [
  check('a redirect to another host does not take the credentials along', {}, async ({ server, client, token }) => {
    const other = await startScriptedServer()
    try {
      other.play(good)
      server.play(answer(302, '', { location: other.baseUrl.replace('127.0.0.1', 'localhost') }))
      await within(
        3_000,
        client.read({ timeout: 2_000 }).catch(() => undefined),
      )
      assert.equal(server.requests.length, 1)
      assert.ok(!JSON.stringify(other.requests).includes(token), 'the other host was sent the credentials')
    } finally {
      await other.close()
    }
  }),
  check('no credential stands in an error', {}, async ({ server, client, token }) => {
    const steps = [echo(403, 'application/json'), echo(400, 'text/html'), echo(200, 'application/json'), reset]
    for (const step of steps) {
      server.play(step)
      const { error } = await within(6_000, failureOf(client.read({ timeout: 5_000 })))
      assert.ok(server.requests.at(-1)?.headers.authorization?.includes(token), 'the credential was not sent at all')
      const shown = inspect(error, { depth: 8, showHidden: true, maxStringLength: null })
      assert.ok(!shown.includes(token), `the credential stands in ${String(error).slice(0, 80)}`)
    }
  }),
]
