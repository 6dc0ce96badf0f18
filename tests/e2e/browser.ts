import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts the system's Chromium, without a window. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => existsSync(place))
  if (!executablePath) throw new Error(`no Chromium was found at ${places.join(', ')}: install the package chromium`)
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
}

/** How somebody looks at the console. */
export interface Look {
  readonly width?: number
  readonly language?: 'en' | 'fr'
  readonly scheme?: 'light' | 'dark'
}

/** A window of somebody's own: what it stores is shared with no other. */
export interface Window {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page told its console as errors, and failures that nothing caught. */
  readonly faults: readonly string[]
}

// Whoever has no seat at the chat desk is told so by 404.
const isExpected = (url: string) => url.endsWith('/api/cases/chat-desk/seat')

/** Opens a window. */
export async function openWindow(
  browser: Browser,
  { width = 1_440, language = 'en', scheme = 'light' }: Look = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.location().url)) faults.push(message.text())
  })
  return { page, context, faults }
}

/** Opens a window and signs in, as a visitor of the demo does. */
export async function openAs(browser: Browser, url: string, person: string, look?: Look): Promise<Window> {
  const window = await openWindow(browser, look)
  await window.page.goto(url)
  await window.page.getByRole('button', { name: new RegExp(person) }).click()
  await window.page.getByRole('navigation').first().waitFor({ state: 'attached' })
  return window
}
