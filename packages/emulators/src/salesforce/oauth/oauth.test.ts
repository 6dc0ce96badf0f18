import { beforeEach, describe, expect, it } from 'vitest'
import { type Org, origin, startOrg } from '../../../fixtures/start-org.js'
import { challengeOf } from './keys.js'

let org: Org
const verifier = 'a-verifier-of-at-least-forty-three-characters'
const web = { client_id: '3MVG9emulator.web', client_secret: 'emulator-secret' }
const redirect_uri = 'http://localhost:4321/callback'

beforeEach(() => {
  org = startOrg()
})

async function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}, host = origin) {
  const body = new URLSearchParams(form)
  const answer = await org.emulator.fetch(`${host}/services/oauth2/${path}`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  })
  const text = await answer.text()
  const isJson = (answer.headers.get('content-type') ?? '').includes('json')
  return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers }
}

async function authorize(changes: Record<string, string> = {}, decision = 'allow') {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: web.client_id,
    redirect_uri,
    state: 'x y',
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    ...changes,
  })
  return post(`authorize?${query}`, { username: 'nora@acme.example', decision })
}

async function codeOf(changes: Record<string, string> = {}): Promise<string> {
  const { headers } = await authorize(changes)
  return new URL(headers.get('location') ?? '').searchParams.get('code') ?? ''
}

const exchange = (code: string, changes: Record<string, string> = {}) =>
  post('token', { grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier, ...web, ...changes })
const refresh = (refresh_token: string) => post('token', { grant_type: 'refresh_token', refresh_token, ...web })
const refused = (error: string, error_description: string, status = 400) => ({
  status,
  body: { error, error_description },
})

describe('the web-server flow', () => {
  it('gives tokens for a code and its verifier, once', async () => {
    const code = await codeOf({ scope: 'api refresh_token openid' })
    const first = await exchange(code)
    expect(first).toMatchObject({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^00D\w{12}!/),
        refresh_token: expect.stringMatching(/^5Aep861/),
        instance_url: origin,
        id: `${origin}/id/${org.emulator.orgId}/${org.emulator.userId('nora@acme.example')}`,
        token_type: 'Bearer',
        scope: 'api refresh_token openid',
        id_token: expect.stringMatching(/^ey/),
        issued_at: expect.stringMatching(/^\d{13}$/),
      },
    })
    expect(first.body).not.toHaveProperty('expires_in')
    expect(await exchange(code)).toMatchObject(refused('invalid_grant', 'expired authorization code'))
  })

  it.each([
    ['a verifier that is missing', { code_verifier: undefined }, 'invalid_grant'],
    ['another verifier', { code_verifier: 'b'.repeat(64) }, 'invalid_request'],
    ['one that is too long', { code_verifier: 'b'.repeat(171) }, 'invalid_request'],
    ['another redirect', { redirect_uri: 'http://localhost/other' }, 'redirect_uri_mismatch'],
    ['another secret', { client_secret: 'wrong' }, 'invalid_client'],
    ['another app', { client_id: 'nobody' }, 'invalid_client_id'],
  ])('refuses %s', async (_, changes, error) => {
    const form: Record<string, string | undefined> = {
      grant_type: 'authorization_code',
      code: await codeOf(),
      redirect_uri,
      code_verifier: verifier,
      ...web,
      ...changes,
    }
    const sent = Object.fromEntries(
      Object.entries(form).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )
    expect(await post('token', sent)).toMatchObject({ status: 400, body: { error } })
  })

  it('tells the app of a refusal, and a person of a wrong app', async () => {
    expect((await authorize({}, 'deny')).headers.get('location')).toBe(
      `${redirect_uri}?error=access_denied&error_description=end-user+denied+authorization&state=x+y`,
    )
    expect((await authorize({ scope: 'full' })).headers.get('location')).toContain('error=invalid_scope')
    expect((await authorize({ code_challenge: 'short' })).headers.get('location')).toContain('error=invalid_request')
    expect(await authorize({ redirect_uri: 'https://evil.example/' })).toMatchObject({
      status: 400,
      body: expect.stringContaining('redirect_uri_mismatch'),
    })
    expect(await authorize({ client_id: '<script>' })).toMatchObject({ status: 400 })
  })

  it('a code lives fifteen minutes, and a public client must not send a secret', async () => {
    const code = await codeOf()
    await org.emulator.clock.advance('16 minutes')
    expect(await exchange(code)).toMatchObject(refused('invalid_grant', 'invalid authorization code'))
    const publicCode = await codeOf({ client_id: '3MVG9emulator.public' })
    expect(await exchange(publicCode, { client_id: '3MVG9emulator.public' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    })
  })
})

describe('refreshing', () => {
  it('gives a new refresh token, and the old one, used again, ends them all', async () => {
    const { refreshToken } = org.emulator.signIn('nora@acme.example')
    const { body } = await refresh(refreshToken)
    expect(body.refresh_token).not.toBe(refreshToken)
    const ask = () =>
      org.emulator.fetch(`${origin}/services/data/v66.0/limits`, {
        headers: { authorization: `Bearer ${body.access_token}` },
      })
    expect((await ask()).status).toBe(200)
    expect(await refresh(refreshToken)).toMatchObject(refused('invalid_grant', 'expired access/refresh token'))
    expect((await ask()).status).toBe(401)
    expect(await refresh(body.refresh_token)).toMatchObject(refused('invalid_grant', 'expired access/refresh token'))
  })

  it('is refused while another refresh of the same token runs, and nothing is lost', async () => {
    const { refreshToken } = org.emulator.signIn('nora@acme.example')
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(answers.find(({ status }) => status === 400)).toMatchObject(
      refused('invalid_grant', 'token request is already being processed'),
    )
    const token = answers.find(({ status }) => status === 200)?.body.refresh_token
    expect((await refresh(token)).status).toBe(200)
  })

  it('keeps the token when rotation is off, and dies of thirty idle days', async () => {
    const { refreshToken } = org.emulator.signIn('nora@acme.example')
    org.emulator.settings.rotateRefreshTokens = false
    expect((await refresh(refreshToken)).body).not.toHaveProperty('refresh_token')
    await org.emulator.clock.advance('29 days')
    expect((await refresh(refreshToken)).status).toBe(200)
    await org.emulator.clock.advance('31 days')
    expect(await refresh(refreshToken)).toMatchObject(refused('invalid_grant', 'expired access/refresh token'))
  })
})

describe('other grants', () => {
  it('client credentials run as the user of the app, at the org’s own host', async () => {
    const form = { grant_type: 'client_credentials', ...web }
    const { status, body } = await post('token', form)
    expect([status, 'refresh_token' in body]).toEqual([200, false])
    const basic = Buffer.from(`${web.client_id}:${web.client_secret}`).toString('base64')
    expect(
      (await post('token', { grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })).status,
    ).toBe(200)
    expect(await post('token', form, {}, 'https://login.salesforce.com')).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    expect(await post('token', { grant_type: 'password', ...web })).toMatchObject({
      body: { error: 'unsupported_grant_type' },
    })
  })

  it('JWT bearer takes an assertion that the app signed, for this audience and time', async () => {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    const pair = await crypto.subtle.generateKey(
      { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      ['sign', 'verify'],
    )
    const der = Buffer.from(await crypto.subtle.exportKey('spki', pair.publicKey)).toString('base64')
    const publicKey = `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----`
    org.emulator.addApp({
      clientId: 'jwt',
      label: 'Jwt',
      redirectUris: [],
      scopes: ['api'],
      publicKey,
      preAuthorized: true,
    })
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const assertion = async (changes: object = {}) => {
      const exp = org.emulator.clock.now().getTime() / 1000 + 120
      const claims = { iss: 'jwt', sub: 'ravi@acme.example', aud: 'https://login.salesforce.com', exp, ...changes }
      const signed = `${encode({ alg: 'RS256' })}.${encode(claims)}`
      const signature = await crypto.subtle.sign(algorithm, pair.privateKey, Buffer.from(signed))
      return `${signed}.${Buffer.from(signature).toString('base64url')}`
    }
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
    const ask = async (changes?: object) => post('token', { grant_type, assertion: await assertion(changes) })
    expect((await ask()).body.id).toContain(org.emulator.userId('ravi@acme.example'))
    expect(await ask({ aud: 'https://elsewhere.example' })).toMatchObject(
      refused('invalid_grant', 'Audience validation failed'),
    )
    expect(await ask({ exp: 1 })).toMatchObject(refused('invalid_grant', 'invalid assertion'))
    expect(await ask({ sub: 'nobody' })).toMatchObject(refused('invalid_grant', "user hasn't approved this consumer"))
    expect(await post('token', { grant_type, assertion: `${await assertion()}x` })).toMatchObject(
      refused('invalid_grant', 'invalid assertion'),
    )
  })
})

describe('a session', () => {
  it('is introspected, named, and revoked', async () => {
    const { accessToken, refreshToken, userId } = org.emulator.signIn('nora@acme.example', {
      scopes: ['api', 'refresh_token', 'openid'],
    })
    expect((await post('introspect', { token: accessToken, ...web })).body).toMatchObject({
      active: true,
      username: 'nora@acme.example',
      token_type: 'access_token',
    })
    const headers = { authorization: `Bearer ${accessToken}` }
    const who = await org.emulator.fetch(`${origin}/services/oauth2/userinfo`, { headers })
    expect(await who.json()).toMatchObject({ user_id: userId, preferred_username: 'nora@acme.example' })
    const identity = await org.emulator.fetch(`${origin}/id/${org.emulator.orgId}/${userId}`, { headers })
    expect(await identity.json()).toMatchObject({ user_id: userId, username: 'nora@acme.example' })
    expect(await post('revoke', { token: refreshToken })).toMatchObject({ status: 200, body: '' })
    expect(await post('revoke', { token: refreshToken })).toMatchObject({
      status: 400,
      body: { error: 'invalid_token' },
    })
    expect((await post('introspect', { token: accessToken, ...web })).body).toEqual({ active: false })
    const gone = await org.emulator.fetch(`${origin}/services/oauth2/userinfo`, { headers })
    expect([gone.status, await gone.text()]).toEqual([403, 'Bad_OAuth_Token'])
  })

  it('ends when it is idle, when its user is made inactive, and without the scope', async () => {
    const ask = async (token: string, kind = 'Bearer') => {
      const answer = await org.emulator.fetch(`${origin}/services/data/v66.0/limits`, {
        headers: { authorization: `${kind} ${token}` },
      })
      return [answer.status, ((await answer.json()) as { message: string }[])[0]?.message]
    }
    const { accessToken } = org.emulator.signIn('nora@acme.example')
    expect((await ask(accessToken, 'OAuth'))[0]).toBe(200)
    expect(await ask(accessToken, 'Basic')).toEqual([401, 'INVALID_HEADER_TYPE'])
    await org.emulator.clock.advance('3 hours')
    expect(await ask(accessToken)).toEqual([401, 'Session expired or invalid'])
    const second = org.emulator.signIn('nora@acme.example').accessToken
    org.emulator.setActive('nora@acme.example', false)
    expect((await ask(second))[0]).toBe(401)
    const narrow = org.emulator.signIn('ravi@acme.example', { scopes: ['openid'] }).accessToken
    expect(await ask(narrow)).toEqual([401, 'This session is not valid for use with the REST API'])
  })
})
