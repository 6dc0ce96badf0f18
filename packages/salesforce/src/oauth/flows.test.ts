import { createHash, createVerify, generateKeyPairSync } from 'node:crypto'
import { inspect } from 'node:util'
import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { type ScriptedFetch, type Step, scriptFetch } from '../testing/scripted-fetch.js'
import { createOAuthApp } from './app.js'
import { beginAuthorization, readCallback } from './authorize.js'
import { clientCredentials, exchangeCode, jwtBearer, refreshTokens } from './grants.js'
import { getIdentity, getUserInfo, introspectToken, revokeToken } from './tokens.js'

const secret = 'canary-client-secret'
const clock = createVirtualClock()
const appWith = ({ fetch }: ScriptedFetch) =>
  createOAuthApp({ loginUrl: 'https://acme.my.salesforce.com/', clientId: '3MVG9', clientSecret: secret, fetch, clock })

const answer = {
  access_token: '00D!access',
  refresh_token: '5Aep-refresh',
  instance_url: 'https://acme.my.salesforce.com',
  id: 'https://login.salesforce.com/id/00Dxx/005xx',
  issued_at: '1777620337000',
  signature: 'c2ln',
  token_type: 'Bearer',
  scope: 'api refresh_token',
}
const tokens = {
  accessToken: '00D!access',
  refreshToken: '5Aep-refresh',
  instanceUrl: 'https://acme.my.salesforce.com',
  identityUrl: 'https://login.salesforce.com/id/00Dxx/005xx',
  issuedAt: new Date(1_777_620_337_000),
  scope: ['api', 'refresh_token'],
}
const formOf = (body: unknown) => Object.fromEntries(new URLSearchParams(String(body)))

describe('the web-server flow', () => {
  it('sends the person with a state and the challenge of a verifier, and takes the code of the same sign-in', async () => {
    const begun = await beginAuthorization(appWith(scriptFetch()), {
      redirectUri: 'https://app.example/back',
      prompt: 'consent',
    })
    const url = new URL(begun.url)
    expect([url.origin, url.pathname]).toEqual(['https://acme.my.salesforce.com', '/services/oauth2/authorize'])
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: '3MVG9',
      redirect_uri: 'https://app.example/back',
      scope: 'api refresh_token',
      state: begun.state,
      code_challenge: createHash('sha256').update(begun.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      prompt: 'consent',
    })
    expect(begun.verifier).toMatch(/^[\w-]{64}$/)
    expect(readCallback(`https://app.example/back?code=aPrx%3D%3D&state=${begun.state}`, begun)).toBe('aPrx==')
    const again = await beginAuthorization(appWith(scriptFetch()), { redirectUri: 'https://app.example/back' })
    expect([again.state === begun.state, again.verifier === begun.verifier]).toEqual([false, false])
  })

  it.each([
    ['?code=x&state=other', 'state_mismatch'],
    ['?code=x', 'state_mismatch'],
    ['?state=right', 'authorization_failed'],
    ['?error=access_denied&error_description=end-user+denied+authorization&state=right', 'authorization_denied'],
    ['?error=access-denied&state=right', 'authorization_denied'],
  ])('refuses the answer %s', (query, code) => {
    const read = () => readCallback(`https://app.example/back${query}`, { state: 'right' })
    expect(read).toThrow(expect.objectContaining({ code }))
  })

  it('exchanges a code, with the verifier and the secret', async () => {
    const script = scriptFetch({ body: answer })
    const found = await exchangeCode(appWith(script), 'aPrx==', {
      verifier: 'v'.repeat(64),
      redirectUri: 'https://app.example/back',
    })
    expect(found).toEqual(tokens)
    expect(script.sent[0]).toMatchObject({ method: 'POST', path: '/services/oauth2/token' })
    expect(formOf(script.sent[0]?.body)).toEqual({
      grant_type: 'authorization_code',
      code: 'aPrx==',
      redirect_uri: 'https://app.example/back',
      client_id: '3MVG9',
      client_secret: secret,
      code_verifier: 'v'.repeat(64),
    })
  })

  it('a public client sends no secret, and what a legacy app answers is enough', async () => {
    const script = scriptFetch({ body: { access_token: 'a', instance_url: 'https://na1.salesforce.com' } })
    const app = createOAuthApp({ loginUrl: 'https://login.salesforce.com', clientId: '3MVG9', fetch: script.fetch })
    const found = await exchangeCode(app, 'code', { verifier: 'v', redirectUri: 'https://app.example/back' })
    expect(found).toEqual({ accessToken: 'a', instanceUrl: 'https://na1.salesforce.com', scope: [] })
    expect(formOf(script.sent[0]?.body)).not.toHaveProperty('client_secret')
  })
})

describe('a refresh', () => {
  it('gives the rotated token, and the old one where nothing is rotated', async () => {
    const { refresh_token: _, ...unrotated } = answer
    const script = scriptFetch({ body: { ...answer, refresh_token: 'rotated' } }, { body: unrotated })
    const app = appWith(script)
    expect((await refreshTokens(app, 'old')).refreshToken).toBe('rotated')
    expect((await refreshTokens(app, 'old')).refreshToken).toBe('old')
  })

  it.each([
    ['expired access/refresh token', 'reauthorization_required', false],
    ['token request is already being processed', 'token_request_in_process', true],
  ])('refused with "%s" is %s, and is not sent again by itself', async (description, code, retryable) => {
    const script = scriptFetch({ status: 400, body: { error: 'invalid_grant', error_description: description } })
    await expect(refreshTokens(appWith(script), 'old')).rejects.toMatchObject({
      code,
      retryable,
      vendorCode: 'invalid_grant',
    })
    expect(script.sent).toHaveLength(1)
  })

  it('is not sent again when its answer is lost: with rotation that would end the connection', async () => {
    const script = scriptFetch(() => Promise.reject(new TypeError('fetch failed')))
    await expect(refreshTokens(appWith(script), 'old')).rejects.toMatchObject({ code: 'connection_failed' })
    expect(script.sent).toHaveLength(1)
  })
})

describe('flows without a person', () => {
  it('client credentials', async () => {
    const script = scriptFetch({ body: { access_token: 'a', instance_url: 'https://acme.my.salesforce.com' } })
    await clientCredentials(appWith(script))
    expect(formOf(script.sent[0]?.body)).toEqual({
      grant_type: 'client_credentials',
      client_id: '3MVG9',
      client_secret: secret,
    })
  })

  it('a signed assertion that Salesforce can verify, for three minutes', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const script = scriptFetch({ body: answer })
    await jwtBearer(appWith(script), { username: 'ada@acme.example', privateKey: pem })
    const { grant_type, assertion = '' } = formOf(script.sent[0]?.body)
    const [header = '', claims = '', signature = ''] = assertion.split('.')
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
    expect(grant_type).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer')
    expect([read(header), read(claims)]).toEqual([
      { alg: 'RS256' },
      {
        iss: '3MVG9',
        sub: 'ada@acme.example',
        aud: 'https://login.salesforce.com',
        exp: clock.now().getTime() / 1_000 + 180,
      },
    ])
    const verify = createVerify('RSA-SHA256').update(`${header}.${claims}`)
    expect(verify.verify(publicKey, signature, 'base64url')).toBe(true)
  })

  it('a key of another kind is refused without showing it', async () => {
    const wrong = '-----BEGIN RSA PRIVATE KEY-----\ncanary\n-----END RSA PRIVATE KEY-----'
    const call = jwtBearer(appWith(scriptFetch()), { username: 'ada', privateKey: wrong })
    await expect(call).rejects.toThrow(/PKCS #8.*openssl pkcs8 -topk8/)
    await expect(call).rejects.not.toThrow(/canary/)
  })
})

describe('a token', () => {
  it('is revoked, introspected, and asked whose it is, at the organization alone', async () => {
    const user = { sub: 's', user_id: '005xx', organization_id: '00Dxx', preferred_username: 'ada', locale: 'fr' }
    const identity = { id: 'i', user_id: '005xx', organization_id: '00Dxx', username: 'ada' }
    const script = scriptFetch(
      { status: 200, body: '' },
      { body: { active: true, scope: 'api', client_id: '3MVG9', username: 'ada', sub: 'i', exp: 1_777_620_337 } },
      { body: { active: false } },
      { body: user },
      { body: identity },
    )
    const app = appWith(script)
    await revokeToken(app, '5Aep-refresh')
    expect(await introspectToken(app, 'a', 'access_token')).toEqual({
      active: true,
      scope: ['api'],
      clientId: '3MVG9',
      username: 'ada',
      identityUrl: 'i',
      expiresAt: new Date(1_777_620_337_000),
    })
    expect((await introspectToken(app, 'b')).active).toBe(false)
    expect(await getUserInfo(app, tokens)).toEqual(user)
    expect(await getIdentity(app, { ...tokens, identityUrl: 'https://evil.example/id/00Dxx/005xx' })).toEqual(identity)
    expect(script.sent.map(({ host, path }) => [host, path])).toEqual([
      ['acme.my.salesforce.com', '/services/oauth2/revoke'],
      ['acme.my.salesforce.com', '/services/oauth2/introspect'],
      ['acme.my.salesforce.com', '/services/oauth2/introspect'],
      ['acme.my.salesforce.com', '/services/oauth2/userinfo'],
      ['acme.my.salesforce.com', '/id/00Dxx/005xx'],
    ])
    expect(script.sent.at(-1)?.headers.authorization).toBe('Bearer 00D!access')
  })

  it('that is refused in plain text is a session that ended', async () => {
    const script = scriptFetch({ status: 403, body: 'Bad_OAuth_Token' })
    await expect(getUserInfo(appWith(script), tokens)).rejects.toMatchObject({
      code: 'session_expired',
      vendorCode: 'Bad_OAuth_Token',
    })
  })
})

describe('no secret stands in an error', () => {
  const echo =
    (status: number, type: string): Step =>
    ({ body }) => ({
      status,
      headers: { 'content-type': type },
      body:
        type === 'text/html'
          ? `<pre>${body} ${decodeURIComponent(String(body))}</pre>`
          : JSON.stringify({ error: 'invalid_request', error_description: decodeURIComponent(String(body)) }),
    })
  it.each([
    ['a refusal', echo(400, 'application/json')],
    ['a page of an outage', echo(503, 'text/html')],
    ['a page in place of tokens', echo(200, 'text/html')],
    [
      'tokens that break off',
      {
        headers: { 'content-type': 'application/json' },
        body: '{"access_token":"canary-access","refresh_token":"canary-rot',
      },
    ],
  ])('also when %s hands it back', async (_, step: Step) => {
    const script = scriptFetch(step)
    const error = await refreshTokens(appWith(script), 'canary-refresh/+=token').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(inspect(error, { depth: 9, showHidden: true, maxStringLength: null })).not.toMatch(/canary-/)
    expect(inspect(appWith(script), { depth: 3 })).not.toMatch(/canary-/)
  })
})
