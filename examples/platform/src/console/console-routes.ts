import { randomBytes } from 'node:crypto'
import { networkDomains } from '@waymark/cases'
import type { App } from '../app-environment.js'
import type { ConsoleFiles } from './console-files.js'
import { unbuiltPage } from './unbuilt-page.js'

// The page finds out by itself whether these can be reached.
const probed = networkDomains.map(({ domain }) => `https://${domain}`).join(' ')

const policyOf = (nonce: string) =>
  "default-src 'none'; script-src 'self'; " +
  `style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' ${probed}; ` +
  "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const isNavigation = (accept: string | undefined) => (accept ?? '').includes('text/html')

/** Serves the console: its files, and its page for every other address that a browser is led to. */
export function addConsole(app: App, files: ConsoleFiles): void {
  app.get('*', async (context, next) => {
    const { path } = context.req
    const file = await files.find(path)
    if (file) {
      const keep = file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'
      return context.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': keep })
    }
    const isLed = path === '/' || isNavigation(context.req.header('accept'))
    if (path.startsWith('/assets/') || !isLed) return next()
    const page = await files.page()
    if (page === undefined) return unbuiltPage()
    const nonce = randomBytes(18).toString('base64')
    return context.body(page.replaceAll('__NONCE__', nonce), 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policyOf(nonce),
    })
  })
}
