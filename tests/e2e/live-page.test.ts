import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveLivePage } from '../../examples/recipes/src/follow-live-from-a-browser/server.js'
import { openWindow, startBrowser } from './browser.js'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser.close())

it('the recipe of a live page shows what happens to a case without a reload (CASE-17)', async () => {
  const { url, mock, caseId, close } = await serveLivePage()
  const { page, faults } = await openWindow(browser)
  await page.addInitScript(() => sessionStorage.setItem('token', 'ada'))
  await page.goto(url)
  await page.getByText('Following CS-000001').waitFor()
  await page.getByText('Ada Lindqvist: filed to new').waitFor()
  await mock.client('erin').messages.post(caseId, { text: '<script>document.title = "owned"</script>' })
  await page.getByText('Erin Walsh: answered').waitFor()
  expect(await page.getByRole('listitem').allTextContents()).toEqual([
    'Ada Lindqvist: filed to new',
    'Erin Walsh: answered',
  ])
  expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([])
  await page.context().close()
  await close()
  await mock.close()
})
