import { createCasesClient } from '@waymark/cases'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Look, openAs, openWindow, startBrowser, type Window } from './browser.js'
import { type DemoPlatform, startDemo } from './demo-platform.js'
import { busyShareOf, findBarriers, findUntranslated, languageOf, overflowOf } from './page-checks.js'

let browser: Browser
let demo: DemoPlatform
/** Cases of the demo's story, by their subjects. */
const ids = new Map<string, string>()

beforeAll(async () => {
  browser = await startBrowser()
  demo = await startDemo()
  const cases = createCasesClient({ baseUrl: `${demo.url}/api/cases`, token: await demo.tokenOf('erin') })
  for await (const { id, subject } of cases.cases.list({ scope: 'desk' })) ids.set(subject, id)
})

afterAll(async () => {
  await browser.close()
  await demo.close()
})

const looks: readonly Required<Look>[] = [
  { width: 1_440, language: 'en', scheme: 'light' },
  { width: 390, language: 'en', scheme: 'light' },
  { width: 1_440, language: 'fr', scheme: 'dark' },
  { width: 390, language: 'fr', scheme: 'light' },
]

/** Pages, by who sees them. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'Ada Lindqvist': [
    '/cases',
    '/cases?tab=resolved',
    '/team-cases',
    '/cases/new',
    'Step 3 of the onboarding walk-thru stops again',
    '/chat',
    '/assistant',
    '/activity',
    '/network',
    '/account',
    '/agreements',
    '/api-keys',
    '/inbox',
    '/nothing-here',
  ],
  'Carla Mendes': ['/account', 'Nothing loads on the HR portal for anyone'],
  'Erin Walsh': ['/desk', '/desk/chats', 'The order page takes nine seconds longer with the extension'],
  'Grace Kim': ['/agreements', '/account'],
}

async function goTo({ page }: Window, place: string): Promise<void> {
  const path = place.startsWith('/') ? place : `/cases/${ids.get(place)}`
  await page.goto(demo.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // What is read shows in place of its loader.
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .mantine-Loader-root') === null)
}

async function check(window: Window, language: string) {
  return {
    barriers: await findBarriers(window.page),
    overflow: await overflowOf(window.page),
    untranslated: await findUntranslated(window.page),
    language: await languageOf(window.page),
    isAtRest: (await busyShareOf(window.page)) < 0.5,
    faults: window.faults,
    expected: language,
  }
}

const fine = (language: string) => ({
  barriers: [],
  overflow: 0,
  untranslated: [],
  language,
  isAtRest: true,
  faults: [],
  expected: language,
})

it('what is looked for is found', async () => {
  const { page, context } = await openWindow(browser)
  await page.setContent('<title>cases.title</title><img src="x"><div style="width: 3000px">{{name}}</div>')
  expect((await findBarriers(page)).some((line) => line.startsWith('image-alt at img'))).toBe(true)
  expect(await overflowOf(page)).toBeGreaterThan(1_000)
  expect(await findUntranslated(page)).toEqual(['cases.title', '{{name}}'])
  const spin =
    '<script>const spin = () => { const end = performance.now() + 90; while (performance.now() < end); setTimeout(spin, 1) }; spin()</script>'
  expect(await busyShareOf(page)).toBeLessThan(0.5)
  await page.setContent(spin)
  expect(await busyShareOf(page)).toBeGreaterThan(0.5)
  await context.close()
})

describe.each(looks)('at $width pixels, in $language, $scheme', (look) => {
  it('signing in has no barrier, no overflow and no untranslated key', async () => {
    const window = await openWindow(browser, look)
    await window.page.goto(demo.url)
    await window.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await check(window, look.language)).toEqual(fine(look.language))
    await window.context.close()
  })

  for (const [person, places] of Object.entries(pages)) {
    it(`no page of ${person} has a barrier, an overflow or an untranslated key`, async () => {
      const window = await openAs(browser, demo.url, person, look)
      for (const place of places) {
        await goTo(window, place)
        expect({ place, ...(await check(window, look.language)) }).toEqual({ place, ...fine(look.language) })
      }
      await window.context.close()
    })
  }
})
