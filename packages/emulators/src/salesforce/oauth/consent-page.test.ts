import { beforeEach, describe, expect, it } from 'vitest'
import { type Org, origin, startOrg } from '../../../fixtures/start-org.js'
import { challengeOf } from './keys.js'

let org: Org
beforeEach(() => {
  org = startOrg()
})

async function address(changes: Record<string, string> = {}): Promise<string> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: '3MVG9emulator.web',
    redirect_uri: 'http://localhost:4321/callback',
    scope: 'api refresh_token',
    state: 'a&b',
    code_challenge: await challengeOf('a-verifier-of-at-least-forty-three-characters'),
    ...changes,
  })
  return `${origin}/services/oauth2/authorize?${query}`
}

async function open(url: string, form?: Record<string, string>) {
  const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
  const answer = await org.emulator.fetch(url, { redirect: 'manual', ...sent })
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}

const inputs = (html: string) => [...html.matchAll(/<(?:select|input|button)[^>]*>/g)].map(([tag]) => tag)

describe('the sign-in of a person', () => {
  it('asks who they are, then whether they allow the app, and leads back with a code', async () => {
    const url = await address()
    const login = await open(url)
    expect(login.status).toBe(200)
    expect(login.html).toContain('<label for="username">Username</label><select id="username" name="username"')
    expect(login.html).toContain('<label for="password">Password</label><input id="password" name="password"')
    expect(login.html).toContain('Log In</button>')
    const consent = await open(url, { username: 'nora@acme.example', password: 'whatever' })
    expect(consent.status).toBe(200)
    expect(consent.html).toContain('<h1>Allow Access?</h1>')
    expect(consent.html).toContain('<strong>Waymark</strong> is asking to:')
    expect(consent.html).toContain('<li>Manage user data via APIs (api)</li><li>Perform requests at any time')
    expect(consent.html).toContain('allow access for Nora Lind (nora@acme.example)?')
    expect(inputs(consent.html)).toEqual([
      '<input type="hidden" name="username" value="nora@acme.example">',
      '<button name="decision" value="deny">',
      '<button class="main" name="decision" value="allow">',
    ])
    const back = await open(url, { username: 'nora@acme.example', decision: 'allow' })
    expect(back.headers.get('location')).toMatch(/^http:\/\/localhost:4321\/callback\?code=aPrx\w+%3D%3D&state=a%26b$/)
    const denied = await open(url, { username: 'nora@acme.example', decision: 'deny' })
    expect(denied.headers.get('location')).toBe(
      'http://localhost:4321/callback?error=access_denied&error_description=end-user+denied+authorization&state=a%26b',
    )
  })

  it('has those who may sign in to choose from; a hint chooses one', async () => {
    org.emulator.setActive('kim@acme.example', false)
    const chosen = ({ html }: { html: string }) => /<option value="([^"]+)" selected>/.exec(html)?.[1]
    const plain = await open(await address())
    expect(plain.html.match(/<option /g)).toHaveLength(11)
    expect(plain.html).not.toContain('kim@acme.example')
    expect(chosen(plain)).toBeUndefined()
    expect(chosen(await open(await address({ login_hint: 'tom@acme.example' })))).toBe('tom@acme.example')
    expect(chosen(await open(await address({ login_hint: 'nobody@acme.example' })))).toBeUndefined()
  })

  it('tells somebody who may not sign in, and asks again', async () => {
    const { status, html } = await open(await address(), { username: 'nobody@acme.example', password: 'x' })
    expect(status).toBe(400)
    expect(html).toContain('<p role="alert">Please check your username and password.</p>')
    expect(html).toContain('<select id="username"')
  })
})

describe('its pages', () => {
  it.each([
    ['http://localhost:4321/callback', "'self' http://localhost:* http://127.0.0.1:*"],
    ['https://app.example/callback', "'self' https://app.example"],
    ['myapp:/callback', "'self' myapp:"],
  ])('run no script, stand in no frame, and lead to %s only', async (redirect_uri, targets) => {
    org.emulator.addApp({
      clientId: 'app',
      label: 'App',
      redirectUris: [redirect_uri],
      scopes: ['api', 'refresh_token'],
    })
    const url = await address({ client_id: 'app', redirect_uri })
    for (const { headers, html } of [await open(url), await open(url, { username: 'nora@acme.example' })]) {
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; form-action .*; frame-ancestors 'none'; base-uri 'none'$/,
      )
      expect(headers.get('content-security-policy')).toContain(`form-action ${targets};`)
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(html).not.toMatch(/<script|javascript:| on\w+=| style=/)
    }
  })

  it('show the names of an app and of people as text', async () => {
    const label = '<img src=x onerror=alert(1)>"\''
    org.emulator.addApp({ clientId: 'evil', label, redirectUris: ['https://app.example/'], scopes: ['api', '<b>'] })
    org.emulator.addUser({
      username: '"><b>x@acme.example',
      firstName: '<i>',
      lastName: '&',
      profile: 'Standard User',
      title: '</option>',
    })
    const url = await address({ client_id: 'evil', redirect_uri: 'https://app.example/', scope: 'api <b>' })
    const pages = [await open(url), await open(url, { username: '"><b>x@acme.example' })]
    for (const { html } of pages) expect(html).not.toMatch(/<img|<b>|<i>/)
    expect(pages[1]?.html).toContain('value="&quot;&gt;&lt;b&gt;x@acme.example"')
  })
})
