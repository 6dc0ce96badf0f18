import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** What axe finds on the page as it stands, a line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  // By the debugger, which no content security policy holds for.
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    return (await run.run()).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
    }))
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim()}`,
    ),
  )
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Texts that look like keys of a translation: `cases.title`. */
export async function findUntranslated(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label],[placeholder],[title]')]
    const labels = named.flatMap((one) => ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name)))
    return [document.title, document.body.innerText, ...labels].join('\n')
  })
  const areas = [
    'app',
    'parts',
    'cases',
    'thread',
    'chat',
    'assistant',
    'desk',
    'demo',
    'settings',
    'workstation',
    'crmViews',
    'integrations',
  ].join('|')
  const key = new RegExp(`\\b(?:${areas})\\.[a-z][A-Za-z_]*(?:\\.[A-Za-z_0-9/]+)*\\b|\\{\\{\\w+\\}\\}`, 'g')
  return [...new Set(text.match(key) ?? [])]
}

/** Words of the navigation and the like that stand in English on a French page, or the other way round. */
export const languageOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang)

/** Which share of a moment a page that nobody touches spends on its program: a little for a clock, nearly all for one that draws for ever. */
export async function busyShareOf(page: Page): Promise<number> {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable')
  const read = async () => {
    const { metrics } = await line.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
    return { script: of('ScriptDuration'), at: of('Timestamp') }
  }
  const before = await read()
  await page.waitForTimeout(600)
  const after = await read()
  await line.detach()
  return (after.script - before.script) / (after.at - before.at)
}
