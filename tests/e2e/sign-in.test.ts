import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAs, startBrowser } from './browser.js'
import { type DemoPlatform, startDemo } from './demo-platform.js'

let browser: Browser
let demo: DemoPlatform

beforeAll(async () => {
  browser = await startBrowser()
  demo = await startDemo()
})

afterAll(async () => {
  await browser.close()
  await demo.close()
})

it('an engineer begins at the queue, a customer at the own cases, and each window is somebody of its own', async () => {
  const erin = await openAs(browser, demo.url, 'Erin Walsh')
  await erin.page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor()
  const other = await erin.context.newPage()
  await other.goto(demo.url)
  await other.getByRole('button', { name: /Ada Lindqvist/ }).click()
  await other.getByRole('heading', { level: 1, name: 'My cases' }).waitFor()
  await erin.page.reload()
  await erin.page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor()
  expect(erin.faults).toEqual([])
  await erin.context.close()
})

it('somebody who signs out is out: the token is refused from then on', async () => {
  const { page, context } = await openAs(browser, demo.url, 'Ben Okafor')
  await page.getByRole('heading', { level: 1, name: 'My cases' }).waitFor()
  const token = await page.evaluate(() => JSON.parse(sessionStorage.getItem('waymark.session') ?? '{}').token as string)
  const ask = () => fetch(`${demo.url}/api/me`, { headers: { authorization: `Bearer ${token}` } })
  expect((await ask()).status).toBe(200)
  await page.getByRole('button', { name: 'You: Ben Okafor' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { level: 1, name: 'Who are you?' }).waitFor()
  expect((await ask()).status).toBe(401)
  await context.close()
})
