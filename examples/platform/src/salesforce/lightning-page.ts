import { html } from 'hono/html'
import { respondPage } from '../pages/page.js'

const recordPage = /^\/lightning\/r\/([A-Za-z][\w]{0,39})\/([A-Za-z0-9]{15,18})\/view$/

/**
 * What stands at an address that opens a record in Lightning, where Salesforce is emulated: the emulator has no pages. Undefined for every other
 * address. It tells what the address tells, since it does not know who asks.
 */
export function lightningPage(request: Request): Promise<Response> | undefined {
  const [, object, id] = recordPage.exec(new URL(request.url).pathname) ?? []
  if (request.method !== 'GET' || object === undefined || id === undefined) return undefined
  const body = html`<header class="top"><div class="wrap"><span class="brand">Salesforce, emulated</span></div></header>
    <main class="wrap">
      <h1>${object} ${id}</h1>
      <p class="lead">Salesforce opens the record here. The emulated one has its data and none of its pages.</p>
    </main>`
  return respondPage({ language: 'en', title: `${object} ${id} – Salesforce, emulated`, body })
}
