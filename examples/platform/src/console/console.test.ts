import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestPlatform } from '../test-platform.js'

const folder = mkdtempSync(join(tmpdir(), 'waymark-console-'))
const built = join(folder, 'dist')
const navigation = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
const page = '<!doctype html><meta property="csp-nonce" nonce="__NONCE__"><style nonce="__NONCE__"></style>'

beforeAll(() => {
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(built, 'index.html'), page)
  writeFileSync(join(built, 'mark.svg'), '<svg/>')
  writeFileSync(join(built, 'assets', 'index-4f2a.js'), 'export {}')
  writeFileSync(join(built, 'assets', 'index-4f2a.css'), 'a{}')
  writeFileSync(join(built, '.env'), 'canary')
  writeFileSync(join(folder, 'secret.txt'), 'canary')
  symlinkSync(join(folder, 'secret.txt'), join(built, 'link.txt'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const create = () => createTestPlatform({ consoleFolder: built })

describe('the console', () => {
  it.each(['/', '/cases/case_1?tab=open', '/integrations/callback?code=canary&state=canary'])(
    'has its page at %s, with a nonce of its own each time',
    async (path) => {
      const { ask } = await create()
      const [first, second] = [await ask(path, navigation), await ask(path, navigation)]
      const read = async (answer: Response) => {
        const text = await answer.text()
        const [, nonce = ''] = /nonce="([^"]+)"/.exec(text) ?? []
        return { nonce, text: text.replaceAll(nonce, 'NONCE'), policy: answer.headers.get('content-security-policy') }
      }
      const [one, other] = [await read(first), await read(second)]
      expect(one.nonce).not.toBe(other.nonce)
      expect(one.nonce).toMatch(/^[\w+/]{24}$/)
      expect(one.text).toBe(page.replaceAll('__NONCE__', 'NONCE'))
      expect(one.policy).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${one.nonce}'; img-src 'self' data: blob:; ` +
          "font-src 'self'; connect-src 'self' https://salesforceliveagent.com https://walkme.my.salesforce.com " +
          "https://walkme.my.site.com https://go.wmesupport.com; frame-src 'self'; form-action 'self'; base-uri 'none'; " +
          "frame-ancestors 'none'",
      )
      const { headers } = first
      expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
        'text/html; charset=utf-8',
        'no-store',
      ])
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-embedder-policy')).toBeNull()
    },
  )

  it('logs where a sign-in came back to without its address, which holds the code', async () => {
    const { ask, logged } = await create()
    expect((await ask('/integrations/callback?code=canary&state=canary', navigation)).status).toBe(200)
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([{ message: 'answered', route: '/*', status: 200 }])
    expect(logged.join('\n')).not.toMatch(/canary|callback/)
  })

  it.each([
    ['/assets/index-4f2a.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'export {}'],
    ['/assets/index-4f2a.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable', 'a{}'],
    ['/mark.svg', 'image/svg+xml; charset=utf-8', 'no-cache', '<svg/>'],
  ])('has its file %s', async (path, type, keep, text) => {
    const { ask } = await create()
    const answer = await ask(path)
    expect([answer.headers.get('content-type'), answer.headers.get('cache-control'), await answer.text()]).toEqual([
      type,
      keep,
      text,
    ])
    const head = await ask(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, type, ''])
  })

  it.each([
    '/index.html',
    '/.env',
    '/link.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/gone-1234.js',
    '/assets',
    '/cases/case_1',
  ])('has no file %s for whoever asks for one', async (path) => {
    const { ask } = await create()
    const answer = await ask(path)
    expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining('canary')])
  })

  it('gives a browser no page in place of a file that is gone, nor for what is sent', async () => {
    const { ask } = await create()
    expect((await ask('/assets/gone-1234.js', navigation)).status).toBe(404)
    expect((await ask('/cases', { ...navigation, method: 'POST' })).status).toBe(404)
    for (const path of ['/api', '/api/nothing']) expect((await ask(path, navigation)).status).toBe(404)
  })

  it('says how it is built where it is not', async () => {
    const { ask } = await createTestPlatform()
    const answer = await ask('/cases', navigation)
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('npm run build --workspace examples/console'),
    ])
  })
})
