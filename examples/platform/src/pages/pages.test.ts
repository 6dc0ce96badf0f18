import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTestPlatform } from '../test-platform.js'
import { referenceWords } from './reference-words.js'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

async function read(answer: Response) {
  const text = await answer.text()
  return {
    text,
    language: /<html lang="(\w+)"/.exec(text)?.[1],
    policy: answer.headers.get('content-security-policy') ?? '',
  }
}

describe('every page', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.5', 'fr'],
    ['de, en-GB;q=0.8', 'en'],
    ['de', 'en'],
    ['fr;q=0, en', 'en'],
  ])('is in the language of the browser: %s', async (accepted, language) => {
    const { ask } = await createTestPlatform()
    const page = await read(await ask('/api/cases/reference', { headers: { 'accept-language': accepted } }))
    expect(page.language).toBe(language)
    expect(page.text).toContain(referenceWords[language as 'en'].shapes)
  })

  it('is switched to the other language, and stays there the next time', async () => {
    const { ask } = await createTestPlatform()
    const switched = await ask('/api/cases/reference?lang=fr', { headers: { 'accept-language': 'en' } })
    const cookie = switched.headers.get('set-cookie') ?? ''
    expect(cookie).toBe('waymark_language=fr; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax')
    const headers = { 'accept-language': 'en', cookie: cookie.split(';')[0] ?? '' }
    expect((await read(await ask('/api/cases/reference', { headers }))).language).toBe('fr')
    expect((await read(await ask('/api/cases/reference?lang=nonsense'))).language).toBe('en')
  })

  it('runs no script, and has only the style that its policy names by its hash', async () => {
    const { ask } = await createTestPlatform()
    for (const answer of [await ask('/'), await ask('/api/cases/reference')]) {
      const { text, policy } = await read(answer)
      const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => hashOf(style))
      expect(policy).toBe(
        `default-src 'none'; style-src ${styles.join(' ')}; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
      )
      expect(text).not.toMatch(/<script| style="| on\w+="|<link [^>]*href="http|src="/)
    }
  })

  it('has the same words in both languages, none of them empty', () => {
    const { en, fr } = referenceWords
    expect(Object.keys(fr)).toEqual(Object.keys(en))
    const empty = Object.entries(fr).filter(([, word]) => word === '')
    expect(empty).toEqual([])
  })
})

describe('the reference page', () => {
  const addresses = ['/api/cases', '/api/workstation-search']

  it.each(addresses)('of %s shows every operation and shape, and leads to none that is missing', async (address) => {
    const { ask } = await createTestPlatform()
    const document = (await (await ask(`${address}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>
      components: { schemas: Record<string, unknown> }
    }
    const { text } = await read(await ask(`${address}/reference`))
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
