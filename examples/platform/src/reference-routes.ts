import type { App } from './app-environment.js'
import { language } from './language.js'
import { addressOf, type Mount } from './mount.js'
import { respondPage } from './pages/page.js'
import { referencePage } from './pages/reference-page.js'

/** The OpenAPI document of a package, and the page that shows it. */
export function addReference(app: App, mount: Mount): void {
  const address = addressOf(mount)
  const document = { ...mount.document, servers: [{ url: address }] }
  app.get(`${address}/openapi.json`, (context) => context.json(document, 200, { 'cache-control': 'no-cache' }))
  app.get(`${address}/reference`, language, (context) =>
    respondPage(referencePage({ address, document, codes: mount.codes, language: context.get('pageLanguage') })),
  )
}
