import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTestPlatform } from '../test-platform.js'
import { referenceWords } from './reference-words.js'
import { startWords } from './start-words.js'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:8080' }

async function read(answer: Response) {
  const text = await answer.text()
  return {
    text,
    language: /<html lang="(\w+)"/.exec(text)?.[1],
    policy: answer.headers.get('content-security-policy') ?? '',
  }
}

describe('the start page', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.5', 'fr'],
    ['de, en-GB;q=0.8', 'en'],
    ['de', 'en'],
    ['fr;q=0, en', 'en'],
  ])('is in the language of the browser: %s', async (accepted, language) => {
    const { ask } = await createTestPlatform()
    const page = await read(await ask('/', { headers: { 'accept-language': accepted } }))
    expect(page.language).toBe(language)
    expect(page.text).toContain(startWords[language as 'en'].signIn)
  })

  it('is switched to the other language, and stays there on the next page', async () => {
    const { ask } = await createTestPlatform()
    const switched = await ask('/?lang=fr', { headers: { 'accept-language': 'en' } })
    const cookie = switched.headers.get('set-cookie') ?? ''
    expect(cookie).toBe('waymark_language=fr; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax')
    const headers = { 'accept-language': 'en', cookie: cookie.split(';')[0] ?? '' }
    expect((await read(await ask('/api/cases/reference', { headers }))).language).toBe('fr')
    expect((await read(await ask('/?lang=nonsense'))).language).toBe('en')
  })

  it('signs a person in without a script, and shows the token and a command once', async () => {
    const { ask } = await createTestPlatform()
    const page = await read(await ask('/sign-in', { method: 'POST', headers: form, body: 'person=erin' }))
    const [, token] = /<pre id="token">(\S+)<\/pre>/.exec(page.text) ?? []
    const command = /<pre id="command">(.+)<\/pre>/
      .exec(page.text)?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(command).toBe(
      `curl -H "Authorization: Bearer ${token}" "http://localhost:8080/api/cases/cases?scope=desk&tab=open"`,
    )
    const headers = { authorization: `Bearer ${token}` }
    expect((await ask('/api/cases/cases?scope=desk&tab=open', { headers })).status).toBe(200)
  })

  it('goes back to the start when the answer of the form is loaded anew', async () => {
    const { ask } = await createTestPlatform()
    const answer = await ask('/sign-in')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })
})

describe('every page', () => {
  it('runs only the style and the script that its policy names by their hashes', async () => {
    const { ask } = await createTestPlatform()
    const answers = [
      await ask('/'),
      await ask('/sign-in', { method: 'POST', headers: form, body: 'person=ada' }),
      await ask('/api/cases/reference'),
    ]
    const pages = await Promise.all(answers.map(read))
    const scripts = pages.map(({ text }) =>
      [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script),
    )
    expect(scripts.map(({ length }) => length)).toEqual([0, 1, 0])
    pages.forEach(({ text, policy }, at) => {
      const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => hashOf(style))
      expect(policy).toContain(`style-src ${styles.join(' ')};`)
      expect(policy).toContain(`script-src ${scripts[at]?.map(hashOf).join(' ') || "'none'"};`)
      expect(text).not.toMatch(/ style="| on\w+="|<link [^>]*href="http|src="/)
    })
  })

  it('has the same words in both languages, none of them empty', () => {
    for (const words of [startWords, referenceWords]) {
      expect(Object.keys(words.fr)).toEqual(Object.keys(words.en))
      expect(Object.values(words.fr).filter((word) => word === '')).toEqual([])
    }
  })
})

describe('the reference page', () => {
  it('shows every operation and every shape of the document, and leads to none that is missing', async () => {
    const { ask } = await createTestPlatform()
    const document = (await (await ask('/api/cases/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>
      components: { schemas: Record<string, unknown> }
    }
    const { text } = await read(await ask('/api/cases/reference'))
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const operations = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    )
    const shapes = Object.keys(document.components.schemas).map((name) => `shape-${name}`)
    expect([...operations, ...shapes].filter((id) => !ids.has(id))).toEqual([])
    const links = [...text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
  })

  it('tells of an operation what it takes, what it answers, and how it refuses', async () => {
    const { ask } = await createTestPlatform()
    const { text } = await read(await ask('/api/cases/reference'))
    const article = /<article class="card" id="changeCaseState"[\s\S]*?<\/article>/.exec(text)?.[0] ?? ''
    const words = article
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    expect(words).toContain(
      'POST /api/cases/cases/{caseId}/state Needs the capability cases.use . In the path caseId text required',
    )
    expect(words).toContain('Body application/json to one of open waiting_on_customer closed required')
    expect(words).toContain('resolution text, up to 10,000 characters How the problem was resolved.')
    expect(words).toContain('invalid_transition 409')
  })
})
