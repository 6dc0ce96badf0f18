import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { startBrowser } from './browser.js'
import { type DemoPlatform, startDemo } from './demo-platform.js'
import { runMainJob } from './main-job.js'
import { startDemoOnPostgres } from './postgres-demo.js'

let browser: Browser
const demos: DemoPlatform[] = []

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(async () => {
  await browser.close()
  for (const demo of demos) await demo.close()
})

it('the main job in a browser and by mail, on embedded defaults (CASE-01, CASE-10, CASE-13)', async () => {
  const demo = await startDemo()
  demos.push(demo)
  await runMainJob(browser, demo)
})

it('the main job on PostgreSQL, with two api and two worker processes (CASE-01, CASE-10, CASE-13)', async () => {
  const demo = await startDemoOnPostgres()
  demos.push(demo)
  await runMainJob(browser, demo)
})
