import { inspect } from 'node:util'
import type { Fetch } from '@waymark/core/http'
import { createVirtualClock } from '@waymark/core/memory'
import { describe, expect, it } from 'vitest'
import { salesforceApplication } from './salesforce-application.js'

const app = { domain: 'acme.lightning.force.com', clientId: '3MVG9', clientSecret: 'canary-secret' }
const redirectUri = 'https://app.example.com/callback'

async function startWith(answer: () => Response | Promise<Response>) {
  const sent: string[] = []
  const fetch: Fetch = async (input) => {
    sent.push(String(input))
    return await answer()
  }
  const salesforce = salesforceApplication({ fetch, clock: createVirtualClock({ autoAdvance: true }) })
  const begun = await salesforce.begin(app, { redirectUri, scopes: ['api', 'refresh_token'] })
  const complete = (query: string) =>
    salesforce.complete(app, begun.kept, `${redirectUri}?state=${begun.state}&${query}`)
  const refusalOf = async (query: string) => {
    const error = await complete(query).catch((reason: unknown) => reason)
    return { error, told: inspect(error, { depth: 9, showHidden: true }) }
  }
  return { begun, sent, refusalOf }
}

describe('a sign-in at Salesforce', () => {
  it('begins at the My Domain of the org, or at what stands in for it, with PKCE (WORK-20)', async () => {
    const { begun, sent } = await startWith(() => new Response())
    const url = new URL(begun.url)
    expect([url.origin, url.pathname]).toEqual(['https://acme.my.salesforce.com', '/services/oauth2/authorize'])
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: '3MVG9',
      redirect_uri: redirectUri,
      scope: 'api refresh_token',
      state: begun.state,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    })
    const { verifier } = JSON.parse(begun.kept)
    expect(begun.url).not.toContain(verifier)
    const local = salesforceApplication({ origins: { 'acme.my.salesforce.com': 'http://localhost:8180' } })
    const there = await local.begin(app, { redirectUri, scopes: ['full'] })
    expect(there.url).toMatch(/^http:\/\/localhost:8180\/services\/oauth2\/authorize\?/)
    expect(new URL(there.url).searchParams.get('scope')).toBe('full refresh_token')
    expect(sent).toEqual([])
  })

  it.each([
    ['a server in trouble', () => new Response('Down', { status: 503 }), 'application_unavailable'],
    ['a broken line', () => Promise.reject(new TypeError('fetch failed')), 'application_unavailable'],
    ['an answer that is none', () => new Response('<html>', { status: 200 }), 'application_unavailable'],
    ['a code that was used', () => Response.json({ error: 'invalid_grant' }, { status: 400 }), 'sign_in_failed'],
    ['a wrong secret', () => Response.json({ error: 'invalid_client' }, { status: 400 }), 'application_refused'],
  ])('sends the code once, and tells %s apart (WORK-20)', async (_, answer, code) => {
    const { sent, refusalOf } = await startWith(answer)
    expect((await refusalOf('code=canary-code')).error).toMatchObject({ code })
    expect(sent).toEqual(['https://acme.my.salesforce.com/services/oauth2/token'])
  })

  it('says no word of what Salesforce or the address said, nor of the code and the secret (WORK-23)', async () => {
    const body = { error: 'invalid_grant', error_description: 'canary-words canary-code canary-secret' }
    const { refusalOf, sent } = await startWith(() => Response.json(body, { status: 400 }))
    const refusals = [
      await refusalOf('code=canary-code'),
      await refusalOf('error=access_denied&error_description=canary-words'),
      await refusalOf('error=server_error&error_description=canary-words'),
      await refusalOf('nothing=canary-words'),
    ]
    expect(refusals.map(({ error }) => (error as { code: string }).code)).toEqual([
      'sign_in_failed',
      'sign_in_denied',
      'sign_in_failed',
      'sign_in_failed',
    ])
    for (const { told } of refusals) expect(told).not.toContain('canary')
    expect(sent).toHaveLength(1)
  })
})
