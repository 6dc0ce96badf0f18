import { createCasesClient } from '@waymark/cases'
import { sampleCase } from '@waymark/cases/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openAs, openWindow, startBrowser, type Window } from './browser.js'
import { type DemoPlatform, startDemo } from './demo-platform.js'

let browser: Browser
let demo: DemoPlatform
const open: Window[] = []

beforeAll(async () => {
  browser = await startBrowser()
  demo = await startDemo()
})

afterEach(async () => {
  for (const { context } of open.splice(0)) await context.close()
})

afterAll(async () => {
  await browser.close()
  await demo.close()
})

async function openPage(person: string, path: string): Promise<Page> {
  const window = await openAs(browser, demo.url, person)
  open.push(window)
  await window.page.goto(demo.url + path)
  return window.page
}

const clientOf = async (person: string) =>
  createCasesClient({ baseUrl: `${demo.url}/api/cases`, token: await demo.tokenOf(person) })

it('a message with script, right-to-left marks and 100 kB in one line shows as text (CASE-10)', async () => {
  const ada = await clientOf('ada')
  const { id } = await ada.cases.create({ ...sampleCase(), subject: '<img src=x onerror="document.title=1">' })
  const script = '<script>document.title = "owned"</script><img src=x onerror="document.title=2">'
  await ada.messages.post(id, { text: script })
  await ada.messages.post(id, { text: 'invoice_\u202Efdp.exe is \u2067an answer' })
  await ada.messages.post(id, { text: 'x'.repeat(100_000) })
  const page = await openPage('Ada Lindqvist', `/cases/${id}`)
  const messages = page.getByRole('article', { name: /^Message from/ })
  await messages.getByText(script).waitFor()
  await messages.getByText('invoice_').waitFor()
  await page.getByRole('button', { name: /^Show the whole message/ }).click()
  await page.waitForFunction(() => (document.querySelector('main')?.textContent ?? '').includes('x'.repeat(100_000)))
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  expect(await page.title()).toContain('<img src=x')
  expect(await page.evaluate(() => document.querySelectorAll('article script, article img').length)).toBe(0)
})

it('a stored HTML file cannot run in the origin of the console (CASE-04)', async () => {
  const ada = await clientOf('ada')
  const html = '<!doctype html><title>stored</title><script>document.title = "ran"; fetch("/api/about")</script>'
  const bytes = new TextEncoder().encode(html)
  const file = await ada.attachments.upload({ name: 'page.html', bytes, type: 'text/html' })
  const { id } = await ada.cases.create({ ...sampleCase(), attachments: [file.id] })
  const window = await openWindow(browser)
  open.push(window)
  const { page, context } = window
  await context.setExtraHTTPHeaders({ authorization: `Bearer ${await demo.tokenOf('ada')}` })
  const address = `${demo.url}/api/cases/cases/${id}/attachments/${file.id}`

  // Somebody who opens its address gets a file, and no page.
  const downloading = page.waitForEvent('download')
  await page.goto(address).catch(() => {})
  expect((await downloading).suggestedFilename()).toBe('page.html')

  // A page that frames it, or takes it for a script, gets nothing out of it either.
  await page.goto(`${demo.url}/healthz`)
  const answer = await page.request.get(address)
  const headers = answer.headers()
  expect(headers['content-disposition']).toMatch(/^attachment/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(headers['content-type']).not.toContain('html')
})

it('both sides of a chat talk live in two windows, and it becomes a case (CASE-20, CASE-21)', async () => {
  const erin = await openPage('Erin Walsh', '/desk/chats')
  await erin.getByRole('button', { name: 'Sign in to the desk' }).click()
  await erin.getByText(/You are at the desk/).waitFor()

  const ada = await openPage('Ada Lindqvist', '/chat')
  await ada.getByText('An agent is free now.').waitFor()
  await ada.getByRole('textbox', { name: 'What is it about?' }).fill('The launcher hides a button')
  await ada.getByRole('button', { name: 'Start chat' }).click()
  await ada.getByText('You are talking with Erin Walsh.').waitFor()

  await erin.getByRole('button', { name: /The launcher hides a button/ }).click()
  await ada.getByRole('textbox', { name: 'Your message' }).fill('Hello, are you there?')
  await erin.getByText('Ada Lindqvist is typing…').waitFor()
  await ada.getByRole('textbox', { name: 'Your message' }).press('Enter')
  await erin.getByRole('log').getByText('Hello, are you there?').waitFor()
  await erin.getByRole('textbox', { name: 'Your message' }).fill('I am. Which button?')
  await erin.getByRole('textbox', { name: 'Your message' }).press('Enter')
  await ada.getByRole('log').getByText('I am. Which button?').waitFor()

  // A line that is lost, and taken up again.
  await ada.context().setOffline(true)
  await erin.getByRole('textbox', { name: 'Your message' }).fill('Said while the line was lost')
  await erin.getByRole('textbox', { name: 'Your message' }).press('Enter')
  await erin.getByRole('log').getByText('Said while the line was lost').waitFor()
  await ada.context().setOffline(false)
  await ada.getByRole('log').getByText('Said while the line was lost').waitFor()
  expect(await ada.getByRole('log').getByText('Said while the line was lost').count()).toBe(1)

  await erin.getByRole('button', { name: 'Turn into a case' }).click()
  await erin.getByRole('dialog').getByRole('radio', { name: 'Test' }).check()
  await erin.getByRole('dialog').getByRole('button', { name: 'Open the case' }).click()
  await ada.getByText(/What is said goes to case CS-\d+/).waitFor()
  await erin.getByRole('button', { name: 'End chat' }).click()
  await erin.getByRole('dialog').getByRole('button', { name: 'End chat' }).click()
  await ada.getByText('The agent ended this chat.').waitFor()
})

const causes: readonly (readonly [item: string, found: RegExp | undefined])[] = [
  ['Save orders', undefined],
  ['Discount hint', /matches (?:no|none)|finds nothing|no element/i],
  ['Open this order', /more than one|several|many/i],
  ['Month-end news', /condition/i],
  ['How was it?', /not published|never published/i],
  ['Create an order', /environment/i],
  ['Export', /selector/i],
  ['Delivery date hint', /hidden|not (?:displayed|shown)/i],
]

it('each known cause is produced in a real page and found, and a healthy element yields none (CASE-30, CASE-31)', async () => {
  const page = await openPage('Ada Lindqvist', '/assistant')
  for (const [item, found] of causes) {
    await page.getByRole('button', { name: `Report ${item}` }).click()
    const collected = page.getByRole('region', { name: `Collected about “${item}”` })
    await collected.getByRole('button', { name: 'Send the report' }).click()
    const diagnosis = page.getByRole('region', { name: `Diagnosis of “${item}”` })
    await diagnosis.waitFor()
    const findings = await diagnosis.getByRole('listitem').allInnerTexts()
    expect({ item, findings: findings.length }).toEqual({ item, findings: found ? 1 : 0 })
    if (found) expect(findings[0]).toMatch(found)
  }
})

it('an unsolved report becomes a ticket, which goes to support and shows under my cases (CASE-31, CASE-32)', async () => {
  const page = await openPage('Ben Okafor', '/assistant')
  await page.getByRole('button', { name: 'Report Discount hint' }).click()
  await page.getByRole('button', { name: 'Send the report' }).click()
  const diagnosis = page.getByRole('region', { name: 'Diagnosis of “Discount hint”' })
  expect(await diagnosis.getByRole('button', { name: 'Open a ticket' }).isEnabled()).toBe(false)
  await diagnosis.getByRole('button', { name: 'It did not help' }).click()
  await diagnosis.getByRole('button', { name: 'Open a ticket' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Activity board' }).click()
  await page
    .getByRole('button', { name: /^Send to support: AT-/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send to support' }).click()
  await page
    .getByRole('region', { name: 'Sent to support' })
    .getByRole('link', { name: /CS-\d+/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page
    .getByText(/AT-\d+/)
    .first()
    .waitFor()
  const { items } = await (await clientOf('ben')).cases.list({ tab: 'open' })
  expect(items.some(({ channel, ticket }) => channel === 'assistant' && ticket !== undefined)).toBe(true)
})

it('a draft survives a reload, without its credentials (CASE-07, CASE-19)', async () => {
  const page = await openPage('Ada Lindqvist', '/cases/new')
  const subject = page.getByRole('textbox', { name: 'Subject', exact: true })
  await subject.fill('A draft that stays')
  await page.getByRole('textbox', { name: 'Site credentials' }).fill('planted-secret-of-the-draft')
  await page
    .getByText(/Draft kept|Draft saved|kept in this browser/i)
    .first()
    .waitFor()
  await page.reload()
  await page.waitForFunction(() => document.querySelector('input[value="A draft that stays"]') !== null)
  expect(await subject.inputValue()).toBe('A draft that stays')
  expect(await page.getByRole('textbox', { name: 'Site credentials' }).inputValue()).toBe('')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).toContain('A draft that stays')
  expect(kept).not.toContain('planted-secret-of-the-draft')
})
