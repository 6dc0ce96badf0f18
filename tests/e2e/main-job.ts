import { createCasesClient } from '@waymark/cases'
import { systemClock } from '@waymark/core'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openAs } from './browser.js'
import type { DemoPlatform } from './demo-platform.js'
import {
  answerInHtml,
  answerInManyScripts,
  answerWithFile,
  quotedAnswer,
  realPdf,
  sendMail,
  sendSigned,
} from './mails.js'

const zoe = 'zoe@partner.example'
const subject = 'The approval walk-thru stops at step 3'

/** Files a case with a real PDF and a collaborator, by the form. Gives its address. */
async function fileCase(page: Page): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: 'New case' }).click()
  await page.getByRole('textbox', { name: 'Subject', exact: true }).fill(subject)
  await page.getByRole('radio', { name: 'P2, serious' }).check()
  await page.getByRole('textbox', { name: 'Overview' }).fill('After "Next" on step 3 the balloon disappears.')
  await page.getByRole('radio', { name: 'Production' }).check()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await choosing).setFiles({ name: 'steps.pdf', mimeType: 'application/pdf', buffer: realPdf() })
  await page.getByRole('list', { name: 'Files of this case' }).getByText('steps.pdf').waitFor()
  await page.getByRole('button', { name: 'Remove steps.pdf' }).waitFor()
  await page.getByRole('textbox', { name: 'Collaborators' }).fill(zoe)
  await page.getByRole('button', { name: 'File the case' }).click()
  await page.getByRole('heading', { name: /^Case CS-\d{6} was submitted$/ }).waitFor()
  await page.getByRole('link', { name: /^Open case CS-/ }).click()
  await page.getByRole('heading', { level: 1, name: subject }).waitFor()
  return page.url()
}

/** Where somebody answers by mail: what the mail that they got says. */
async function answerAddress(demo: DemoPlatform, to: string): Promise<string> {
  const { demo: inbox } = await demo.clientOf('ada')
  for (let tries = 0; tries < 200; tries++) {
    const [mail] = (await inbox.listMails({ to })).items
    if (mail) return (await inbox.getMail(mail.id)).replyTo ?? ''
    await systemClock.sleep(50)
  }
  throw new Error(`no mail to ${to} came`)
}

async function closeCase(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Close case' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('How was it resolved?').fill('The element of step 3 was reselected.')
  await dialog.getByRole('button', { name: 'Close case' }).click()
  await page.getByText('Closed', { exact: true }).first().waitFor()
}

async function move(page: Page, by: string): Promise<void> {
  await page.getByRole('button', { name: `+${by}`, exact: true }).click()
  await page.getByText(`The clock moved by ${by}.`).first().waitFor()
}

/**
 * The main job of the support centre, in a real browser and by real mail: filed with a PDF, answered by mail in five ways, closed,
 * reopened at the last instant, and taken further a millisecond later.
 */
export async function runMainJob(browser: Browser, demo: DemoPlatform): Promise<void> {
  const ada = await openAs(browser, demo.url, 'Ada Lindqvist')
  const erin = await openAs(browser, demo.url, 'Erin Walsh')
  const address = await fileCase(ada.page)
  const { hostname } = new URL(demo.url)

  // Everything below arrives while the page is open; it is never loaded again.
  await ada.page.evaluate(() => Object.assign(window, { isFirstLoad: true }))
  const posting = { smtpPort: demo.smtpPort, from: `Zoë <${zoe}>`, to: await answerAddress(demo, zoe) }
  expect(posting.to).toMatch(new RegExp(`^case\\+\\w+@reply\\.${hostname}$`))
  const answers = ada.page.getByRole('article', { name: /^Message from Zoë/ })

  await sendMail(posting, quotedAnswer)
  await answers.getByText('It also happens in Firefox.').waitFor()
  await answers.getByText('Quoted history').click()
  await answers.getByText('> Which browsers did you try?').waitFor()

  await sendMail(posting, answerWithFile(realPdf()))
  await answers.getByRole('button', { name: 'Download étapes.pdf' }).waitFor()

  await sendMail(posting, answerInManyScripts)
  await answers.getByText(answerInManyScripts.text).waitFor()

  await sendMail(posting, answerInHtml)
  await answers.getByText('Only the blue button fails.').waitFor()

  await sendSigned(posting)
  await answers.getByText('Signed: it is the reordered step.').waitFor()

  expect(await answers.count()).toBe(5)
  expect(await ada.page.evaluate(() => 'isFirstLoad' in window)).toBe(true)
  expect(await ada.page.title()).not.toBe('owned')

  // The file is the file.
  const downloading = ada.page.waitForEvent('download')
  await answers.getByRole('button', { name: 'Download étapes.pdf' }).click()
  const download = await downloading
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).equals(realPdf())).toBe(true)

  // The clock is held, so that the last instant can be met.
  await erin.page.goto(address)
  await erin.page.getByRole('button', { name: 'Hold the clock' }).click()
  await erin.page.getByRole('button', { name: 'The clock is held. Let it run' }).waitFor()
  await erin.page.getByRole('button', { name: 'Assign to me' }).click()
  await closeCase(erin.page, address)
  await move(erin.page, '15 days')
  await sendMail(posting, { subject: 'Re', text: 'It is back, at the last instant.' })
  await answers.getByText('It is back, at the last instant.').waitFor()
  await ada.page.getByText('Open', { exact: true }).first().waitFor()

  await closeCase(erin.page, address)
  await move(erin.page, '15 days')
  await move(erin.page, '1 millisecond')
  await ada.page.getByRole('link', { name: 'Start a new case' }).waitFor()
  await ada.page.getByRole('link', { name: 'Start a new case' }).click()
  await ada.page.getByRole('textbox', { name: 'Overview' }).fill('It is back once more.')
  await ada.page.getByRole('radio', { name: 'P2, serious' }).check()
  await ada.page.getByRole('radio', { name: 'Production' }).check()
  await ada.page.getByRole('button', { name: 'File the case' }).click()
  await ada.page.getByRole('link', { name: /^Open case CS-/ }).click()

  // The two cite one another, here and for the client.
  const client = createCasesClient({ baseUrl: `${demo.url}/api/cases`, token: await demo.tokenOf('ada') })
  const old = await client.cases.get(address.split('/').at(-1) ?? '')
  expect(old.state).toBe('closed')
  await ada.page
    .getByRole('link', { name: new RegExp(old.number) })
    .first()
    .waitFor()
  const next = await client.cases.get(old.supersededBy?.id ?? '')
  expect(next.supersedes).toEqual({ id: old.id, number: old.number })

  // A late answer by mail gets the link that starts the new case.
  await sendMail(posting, { subject: 'Re', text: 'Too late.' })
  const late = await latestMail(demo, zoe, /more than 15 days ago/)
  expect(late).toContain(`/cases/new?supersedes=${old.id}`)

  const { demo: state } = await demo.clientOf('ada')
  await state.holdClock(false)
  expect([...ada.faults, ...erin.faults]).toEqual([])
  await ada.context.close()
  await erin.context.close()
}

async function latestMail(demo: DemoPlatform, to: string, wanted: RegExp): Promise<string> {
  const { demo: inbox } = await demo.clientOf('ada')
  for (let tries = 0; tries < 200; tries++) {
    for (const { id } of (await inbox.listMails({ to })).items) {
      const { text } = await inbox.getMail(id)
      if (wanted.test(text)) return text
    }
    await systemClock.sleep(50)
  }
  throw new Error(`no mail to ${to} says ${wanted}`)
}
