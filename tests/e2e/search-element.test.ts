import { fileURLToPath } from 'node:url'
import { listen } from '@waymark/core/server'
import { memoryKeys } from '@waymark/workstation-search'
import { mockWorkstationSearch } from '@waymark/workstation-search/testing'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Look, openWindow, startBrowser } from './browser.js'
import { findBarriers, overflowOf } from './page-checks.js'

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'"

// What somebody's own page has of its own: a client, with the keys of this browser.
const script = `
import { createWorkstationSearchClient, memoryKeys } from '@waymark/workstation-search'
import { defineWaymarkSearch } from '@waymark/workstation-search/element'
const keys = memoryKeys()
for (const key of await (await fetch('/keys.json')).json()) await keys.put(key)
const client = createWorkstationSearchClient({ baseUrl: new URL('/api', location.href), token: 'ada', keys })
const events = (window.events = [])
for (const name of ['waymark-search', 'waymark-open', 'waymark-error'])
  document.addEventListener(name, (event) => {
    events.push([name, name === 'waymark-open' ? event.detail.record.kind : event.detail])
    if (window.keepHere) event.preventDefault()
  })
defineWaymarkSearch({ client, connect: (sourceId) => events.push(['connect', sourceId]) })
`

let browser: Browser
let site: Awaited<ReturnType<typeof serveSite>>

/** A plain page under a strict policy, beside a service that searches an emulated org. */
async function serveSite() {
  const mock = mockWorkstationSearch({ baseUrl: 'http://localhost/api' })
  await mock.ready()
  const keys = memoryKeys()
  const ada = mock.client('ada', { keys })
  const callbackUrl = 'https://app.waymark.test/callback'
  const { url } = await ada.integrations.connect(await mock.integrationId(), callbackUrl)
  const consent = await mock.salesforce.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ username: 'nora@acme.example', decision: 'allow' }),
    redirect: 'manual',
  })
  await ada.integrations.complete(consent.headers.get('location') ?? '')
  const bundled = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    conditions: ['@waymark/source'],
  })
  const bundle = bundled.outputFiles[0]?.text ?? ''
  const page = (language: string) =>
    `<!doctype html><html lang="${language}"><title>Intranet</title><meta name="viewport" content="width=device-width">` +
    '<script type="module" src="/page.js"></script><main><h1>Intranet</h1><waymark-search></waymark-search></main></html>'
  const server = await listen(async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname.startsWith('/api')) return mock.handler(request)
    const answer = (body: string, type: string) =>
      new Response(body, { headers: { 'content-type': type, 'content-security-policy': policy } })
    if (pathname === '/page.js') return answer(bundle, 'text/javascript')
    if (pathname === '/keys.json') return answer(JSON.stringify(await keys.list()), 'application/json')
    return answer(page(searchParams.get('lang') ?? 'en'), 'text/html; charset=utf-8')
  })
  return { url: server.url, mock, close: () => Promise.all([server.close(), mock.close()]) }
}

async function openPage(look: Look = {}) {
  const window = await openWindow(browser, look)
  await window.page.goto(`${site.url}/?lang=${look.language ?? 'en'}`)
  const box = window.page.getByRole('combobox')
  await box.waitFor()
  return { ...window, box }
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { events: [string, unknown][] }).events)
const isFault = (fault: string) => !fault.includes('favicon')

beforeAll(async () => {
  ;[browser, site] = await Promise.all([startBrowser(), serveSite()])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

const active = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('waymark-search')?.shadowRoot
    const id = root?.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant')
    return id ? root?.getElementById(id)?.querySelector('[part=name]')?.textContent : id
  })

it('from the first key to an opened result without a pointer, under a strict policy (WORK-04, WORK-25)', async () => {
  const { page, context, box, faults } = await openPage()
  await context.route('https://acme.my.salesforce.com/**', (route) => route.fulfill({ body: 'opened' }))
  await page.keyboard.press('Tab')
  await page.getByText('Narrow a search').waitFor()
  await page.keyboard.type('acme')
  await page.getByRole('status').getByText('results').waitFor({ state: 'attached' })
  expect(await page.getByRole('status').textContent()).toMatch(
    /^20 results: 2 accounts, 5 contacts, 1 lead, .+ and 1 dashboard\.$/,
  )
  const names = await page.getByRole('option').locator('[part=name]').allTextContents()
  const seen: unknown[] = [await active(page)]
  for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'ArrowUp', 'Home']) {
    await page.keyboard.press(key)
    seen.push(await active(page))
  }
  expect(seen).toEqual([null, names[0], names[1], names[0], names.at(-1), names[0]])
  expect(await page.locator('waymark-search mark').first().textContent()).toBe('Acme')
  const opened = context.waitForEvent('page')
  await page.keyboard.press('Enter')
  const target = await opened
  await target.waitForURL(/^https:\/\/acme\.my\.salesforce\.com\/lightning\/r\/Account\/001\w{15}\/view$/)
  expect(await target.evaluate(() => window.opener)).toBe(null)
  await target.close()
  await page.keyboard.press('Escape')
  expect([await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual(['false', 'acme'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  const recent = page.getByRole('group', { name: 'Recently viewed' }).getByRole('option')
  await recent.waitFor()
  expect([await box.inputValue(), await recent.locator('[part=name]').allTextContents()]).toEqual(['', [names[0]]])
  const events = await told(page)
  expect(events.map(([name]) => name)).toEqual(['waymark-search', 'waymark-open'])
  expect(events[0]?.[1]).toMatchObject({ text: 'acme', count: 20, counts: { account: 2, contact: 5 } })
  expect(faults.filter(isFault)).toEqual([])
  await context.close()
})

it('more of a kind comes behind what is shown, and the first of it is chosen', async () => {
  const { page, context, box } = await openPage()
  await box.fill('acme in:contacts')
  const options = page.getByRole('group', { name: 'contacts' }).getByRole('option')
  await page.getByRole('option', { name: 'More contacts' }).waitFor()
  const before = await options.locator('[part=name]').allTextContents()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await options.nth(before.length + 1).waitFor()
  const after = await options.locator('[part=name]').allTextContents()
  expect([after.slice(0, 5), await active(page)]).toEqual([before, after[5]])
  await page.getByText('Searching contacts only.').waitFor()
  await page.getByRole('button', { name: 'Search all kinds' }).click()
  await page.getByRole('group', { name: 'accounts' }).waitFor()
  expect(await box.inputValue()).toBe('acme')
  await context.close()
})

/** Gives the element a client that answers one search, with all that may go wrong. */
async function playFaults(page: Page): Promise<void> {
  await page.evaluate(() => {
    const element = document.querySelector('waymark-search') as HTMLElement & { client: unknown }
    const facts = { sourceId: 'crm', rank: 'other', highlights: [], changedAt: new Date('2026-01-05T09:00:00Z') }
    const lead = {
      ...facts,
      id: 'lead',
      recordId: '00Q',
      kind: 'lead',
      link: 'https://acme.my.salesforce.com/00Q',
      fields: {
        name: 'Ann Ray',
        company: 'Acme Ltd',
        status: 'Qualified',
        converted: { contactName: 'Ann Ray-Ohm', accountName: 'Acme Robotics', opportunityName: 'Renewal' },
      },
    }
    const hostile = '<img src=x onerror="document.title=1">'
    const file = { ...facts, id: 'file', recordId: '069', kind: 'file', link: 'javascript:document.title=1' }
    const fields = { title: hostile, fileType: 'PDF', extension: 'pdf', bytes: 9 }
    const answer = (kind: string, state: string, results: unknown[] = [], reason?: string, sourceId = 'crm') => ({
      type: 'answered',
      answer: { sourceId, kind, state, results, isFinal: true, ...(reason && { reason }) },
    })
    const sources = ['crm', 'wiki'].map((id) => ({ id, name: id === 'crm' ? 'Salesforce' : 'Wiki' }))
    const events = [
      { type: 'begun', sources },
      answer('lead', 'ok', [lead]),
      answer('file', 'ok', [{ ...file, fields }]),
      answer('case', 'failed', [], 'timeout'),
      answer('report', 'failed', [], 'timeout'),
      answer('dashboard', 'forbidden'),
      answer('item', 'failed', [], 'not_connected', 'wiki'),
    ]
    element.client = {
      search: {
        async *stream() {
          yield* events
        },
      },
    }
  })
}

it('what failed is told beside what was found, and nothing that is found runs (WORK-02, WORK-06)', async () => {
  const { page, context, box, faults } = await openPage()
  await playFaults(page)
  await box.fill('acme')
  await page
    .getByText('Salesforce: cases and reports could not be searched. It did not answer in time.', { exact: true })
    .waitFor()
  await page.getByText('Salesforce does not show you dashboards.').waitFor()
  expect(await page.getByRole('option').allInnerTexts()).toEqual([
    'Ann Ray-Ohm\nAcme Robotics · Renewal · was the lead Ann Ray\nSalesforce\nQualified\nConverted\n5 Jan 2026',
    '<img src=x onerror="document.title=1">\nSalesforce\nPDF\n5 Jan 2026',
  ])
  expect(await page.getByRole('option').nth(1).getAttribute('href')).toBe(null)
  await page.getByRole('option').nth(1).click({ force: true })
  await page.getByRole('button', { name: 'Connect' }).click()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.evaluate(() => Object.assign(window, { keepHere: true }))
  await page.getByRole('option').first().click()
  expect((await told(page)).map(([name]) => name)).toEqual([
    'waymark-search',
    'connect',
    'waymark-search',
    'waymark-open',
  ])
  expect([await page.title(), context.pages().length]).toEqual(['Intranet', 1])
  expect(faults.filter(isFault)).toEqual([])
  await context.close()
})

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 1_440]) {
    it(`axe finds nothing, ${scheme} at ${width} pixels, and nothing is wider than its window`, async () => {
      const { page, context, box } = await openPage({ scheme, width })
      const found: unknown[] = []
      const look = async () => found.push(...(await findBarriers(page)), await overflowOf(page))
      await box.focus()
      await look()
      await box.fill('acme')
      await page.getByRole('status').getByText('results').waitFor({ state: 'attached' })
      await page.keyboard.press('ArrowDown')
      await look()
      await box.fill('no such thing at all')
      await page.getByText('Nothing was found for').first().waitFor()
      await look()
      await playFaults(page)
      await page.getByText('It did not answer in time.').first().waitFor()
      await look()
      expect(found).toEqual([0, 0, 0, 0])
      await context.close()
    })
  }
}

it('with popup the results lie over the page, and close when the focus leaves', async () => {
  const { page, context, box } = await openPage({ width: 390 })
  await page.evaluate(() => {
    document.querySelector('waymark-search')?.setAttribute('popup', '')
    document.querySelector('main')?.append(Object.assign(document.createElement('button'), { textContent: 'Beyond' }))
  })
  const beyond = page.getByRole('button', { name: 'Beyond' })
  const { y } = (await beyond.boundingBox()) ?? {}
  await box.fill('acme')
  await page.getByRole('option').first().waitFor()
  expect([(await beyond.boundingBox())?.y, await overflowOf(page)]).toEqual([y, 0])
  await beyond.focus()
  expect([await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual(['false', 'acme'])
  await box.focus()
  await page.getByRole('option').first().waitFor()
  await context.close()
})

it('on a French page it speaks French, and its theme can be held', async () => {
  const { page, context, box } = await openPage({ language: 'fr', width: 390 })
  expect([await box.getAttribute('placeholder'), await box.getAttribute('aria-label')]).toEqual([
    'Rechercher des comptes, contacts, requêtes, fichiers…',
    'Rechercher',
  ])
  await page.evaluate(() => document.querySelector('waymark-search')?.setAttribute('theme', 'dark'))
  await box.fill('acme')
  await page.getByRole('status').getByText('résultats').waitFor({ state: 'attached' })
  await page.getByRole('option', { name: 'Plus : contacts' }).waitFor()
  const surface = await page
    .locator('waymark-search [part=panel]')
    .evaluate((panel) => getComputedStyle(panel).backgroundColor)
  expect([surface, await overflowOf(page), await findBarriers(page)]).toEqual(['rgb(27, 31, 39)', 0, []])
  await context.close()
})
