import { createSalesforceEmulator, type SalesforceEmulator } from '@waymark/emulators/salesforce'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAs, startBrowser, type Window } from './browser.js'
import { type DemoPlatform, startDemo } from './demo-platform.js'
import { busyShareOf, findBarriers, findUntranslated, overflowOf } from './page-checks.js'

const app = {
  clientId: '3MVG9of.the.browser.test',
  clientSecret: 'secret-of-the-browser-test',
  label: 'Workstation',
  redirectUris: ['http://localhost/integrations/callback'],
  scopes: ['api', 'refresh_token'],
}

let browser: Browser
let org: SalesforceEmulator
let orgUrl: string
let demo: DemoPlatform
let carla: Window
let ada: Window
let ben: Window

beforeAll(async () => {
  org = createSalesforceEmulator({ seed: 'browser', records: 600, apps: [app] })
  for (let number = 1; number <= 85; number += 1) {
    org.addListView({
      object: 'Contact',
      name: `Round_${number}`,
      label: `Round ${String(number).padStart(2, '0')}`,
      columns: ['Name', 'Email'],
    })
  }
  orgUrl = (await org.listen(0)).url
  browser = await startBrowser()
  demo = await startDemo({ WAYMARK_SALESFORCE_URL: orgUrl })
  carla = await openAs(browser, demo.url, 'Carla Mendes')
  ada = await openAs(browser, demo.url, 'Ada Lindqvist')
  ben = await openAs(browser, demo.url, 'Ben Okafor')
})

afterAll(async () => {
  await browser.close()
  await demo.close()
  await org.close()
})

async function go({ page }: Window, path: string): Promise<Page> {
  await page.goto(demo.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

async function signInAtSalesforce(page: Page, username: string): Promise<void> {
  await page.waitForURL(`${orgUrl}/**`)
  await page.getByLabel('Username').selectOption(username)
  await page.getByRole('button', { name: 'Log In' }).click()
  await page.getByRole('heading', { name: 'Allow Access?' }).waitFor()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.waitForURL(`${demo.url}/integrations`)
}

describe('Workstation, from an empty account to the first result', () => {
  it('the administrator sets up an integration and gives it to a team (WORK-21, WORK-22)', async () => {
    const page = await go(carla, '/integrations/set-up')
    await page.getByLabel('Name').fill('Salesforce')
    await page.getByLabel('Domain of the org').fill('https://acme.lightning.force.com/lightning/page/home')
    await page.getByText('Only the host is kept: acme.lightning.force.com').waitFor()
    await page.getByLabel('Domain of the org').fill('https://acme.my.salesforce.com/')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { level: 1, name: 'Salesforce' }).waitFor()

    // Not before all is known.
    await page.getByRole('switch', { name: 'Switched on' }).click()
    await page.getByText('It cannot be switched on yet').waitFor()
    await page.getByRole('checkbox', { name: /^Done: External Client App Name/ }).check()
    await page.getByText('2 of 15 done').waitFor()
    await page.getByRole('tab', { name: 'Connected app (legacy)' }).click()
    await page.getByText('refresh_token offline_access').first().waitFor()
    await page.getByRole('tab', { name: 'External Client App' }).click()

    await page.getByLabel('Consumer key').fill(app.clientId)
    await page.getByLabel('Consumer secret', { exact: true }).fill(app.clientSecret)
    await page.getByLabel('Name of the contact').fill('Carla Mendes')
    await page.getByLabel('E-mail of the contact').fill('carla@acme.example')
    await page.getByRole('button', { name: 'Save' }).first().click()
    await page.getByText('A secret is kept.').waitFor()
    expect(await page.content()).not.toContain(app.clientSecret)

    await page.getByRole('radio', { name: 'Chosen audiences and people' }).check()
    await page.getByRole('combobox', { name: 'Audiences' }).click()
    await page.getByRole('option', { name: /Sales/ }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save' }).last().click()
    await page.getByRole('switch', { name: 'Switched on' }).click()
    await page.getByText('People can connect.').waitFor()
  })

  it('a member connects at Salesforce itself, by the keyboard as well (WORK-20)', async () => {
    const page = await go(ada, '/integrations')
    await page.getByText('Not connected').waitFor()
    await page.getByRole('button', { name: 'Connect Salesforce' }).click()
    await signInAtSalesforce(page, 'nora@acme.example')
    await page.getByText('Salesforce is connected on this device.').waitFor()
    await page.getByText('Connected', { exact: true }).waitFor()
    expect(page.url()).toBe(`${demo.url}/integrations`)
  })

  it('searches from the first key to an opened result without a mouse (WORK-01, WORK-04)', async () => {
    const page = await go(ada, '/workstation')
    await page.keyboard.type('acme', { delay: 40 })
    await page.getByRole('heading', { level: 2, name: /Accounts/ }).waitFor()
    await page
      .getByText(/results? of \d kinds? for/)
      .first()
      .waitFor()
    expect(page.url()).toBe(`${demo.url}/workstation?q=acme`)
    expect(await page.locator('mark').first().textContent()).toBe('Acme')

    const opened = ada.context.waitForEvent('page')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const result = await opened
    expect(result.url()).toMatch(/\/lightning\/r\/Account\/001\w{15}\/view$/)
    expect(await result.evaluate(() => window.opener)).toBe(null)
    await result.close()

    // One kind alone, by the shortcut; then back to the box, and cleared.
    await page.getByRole('combobox', { name: 'Search' }).fill('acme in:cases')
    await page
      .getByText(/of 1 kind for/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    // What was opened is what was viewed last.
    await page.getByText(/Acme/).first().waitFor()
  })

  it('says which kind failed, and shows the rest (WORK-02)', async () => {
    org.planReadFailure({ object: 'Account', errorCode: 'QUERY_TIMEOUT', times: 100 })
    const page = await go(ada, '/workstation?q=acme')
    await page.getByRole('heading', { level: 2, name: /Contacts/ }).waitFor()
    await page
      .getByRole('button', { name: /again|retry/i })
      .first()
      .waitFor()
    org.planReadFailure({ object: 'Account', errorCode: 'QUERY_TIMEOUT', times: 0 })
  })

  it('chooses among the list views: none is refused, a third is refused, an 81st is told (WORK-10, WORK-11)', async () => {
    const page = await go(ada, '/crm-views?kind=contact')
    await page.getByRole('button', { name: 'Choose views' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Salesforce has more than 80 views').waitFor()
    const offered = dialog.getByRole('checkbox')
    expect(await offered.count()).toBe(80)
    await offered.nth(0).click()
    await dialog.getByText('Keep at least one view').waitFor()
    await offered.nth(1).click()
    await offered.nth(2).click()
    await dialog.getByText('Choose two views at the most').waitFor()
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Your choice is kept.').waitFor()
    expect(await page.getByRole('region', { name: /^Rows of/ }).count()).toBe(2)

    await page.reload()
    const rows = page.getByRole('region', { name: /^Rows of/ }).first()
    await rows.getByRole('row').nth(2).waitFor()
    const header = rows.getByRole('columnheader').first()
    await header.getByRole('button').click()
    await page.waitForFunction(
      () => document.querySelector('th[aria-sort="descending"], th[aria-sort="ascending"]') !== null,
    )
    expect(await rows.getByRole('link').first().getAttribute('href')).toMatch(/\/lightning\/r\/Contact\/003/)
  })

  it('shows somebody outside of the team no card, and whom to ask (WORK-20, WORK-22)', async () => {
    const page = await go(ben, '/integrations')
    await page.getByText('No integration is switched on for you').waitFor()
    await page.getByText('Ask Carla Mendes for access.').waitFor()
    expect(await page.getByRole('button', { name: /Connect/ }).count()).toBe(0)
  })

  it('turns to reconnect on the next call once Salesforce has revoked it (WORK-20)', async () => {
    org.revokeAccess('nora@acme.example', app.clientId)
    const page = await go(ada, '/workstation?q=acme')
    await page
      .getByRole('link', { name: /integrations|connect/i })
      .first()
      .waitFor()
    await go(ada, '/integrations')
    await page.getByText('Reconnect required').waitFor()
    await page.getByRole('button', { name: 'Reconnect Salesforce' }).click()
    await signInAtSalesforce(page, 'nora@acme.example')
    await page.getByText('Connected', { exact: true }).waitFor()
  })

  it('is as good for everybody: axe, width and language on every page of it', async () => {
    const [{ id }] = (await carla.page.evaluate(async () => {
      const { token } = JSON.parse(sessionStorage.getItem('waymark.session') ?? '{}')
      const headers = { authorization: `Bearer ${token}` }
      return (await (await fetch('/api/workstation-search/setups', { headers })).json()).items
    })) as [{ id: string }]
    const faults: string[] = []
    const walks: readonly (readonly [Window, readonly string[]])[] = [
      [ada, ['/workstation', '/workstation?q=acme', '/workstation?q=zzzzqq', '/crm-views', '/integrations']],
      [carla, ['/integrations/set-up', `/integrations/set-up/${id}`]],
      [ben, ['/workstation', '/crm-views', '/integrations', '/integrations/callback']],
    ]
    for (const [window, paths] of walks) {
      for (const [language, width] of [
        ['en', 1_440],
        ['en', 390],
        ['fr', 390],
      ] as const) {
        await window.page.setViewportSize({ width, height: 900 })
        await window.page.evaluate((one) => localStorage.setItem('waymark.language', one), language)
        for (const path of paths) {
          const page = await go(window, path)
          await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .mantine-Loader-root') === null)
          const found = [...(await findBarriers(page)), ...(await findUntranslated(page))]
          if (language === 'en' && (await busyShareOf(page)) > 0.5) found.push('is never at rest')
          const overflow = await overflowOf(page)
          if (overflow > 0) found.push(`is ${overflow} pixels too wide`)
          faults.push(...found.map((fault) => `${path} (${language}, ${width}): ${fault}`))
        }
      }
    }
    expect(faults).toEqual([])
  })

  it('a member who disconnects is disconnected at Salesforce too (WORK-20)', async () => {
    await ada.page.setViewportSize({ width: 1_440, height: 900 })
    await ada.page.evaluate(() => localStorage.setItem('waymark.language', 'en'))
    const page = await go(ada, '/integrations')
    await page.getByRole('button', { name: 'Disconnect Salesforce' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
    await page.getByText('Not connected').waitFor()
    expect(org.calls.filter(({ operation }) => operation === 'revoke').length).toBeGreaterThan(0)
  })
})
