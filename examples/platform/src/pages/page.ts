import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { Language } from '../words.js'
import { style } from './style.js'

/** Markup whose texts are escaped. */
export type Html = ReturnType<typeof html>

/** A page before it has a head. */
export interface Page {
  readonly language: Language
  readonly title: string
  readonly body: Html
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const styleHash = hashOf(style)

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230b6b63'/%3E%3Cpath d='M7 10l5 13 4-9 4 9 5-13' fill='none' stroke='white' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"

const policy = `default-src 'none'; style-src ${styleHash}; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`

/** Answers with a page that loads nothing from anywhere, runs no script, and has only the style that its policy names by its hash. */
export async function respondPage({ language, title, body }: Page): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="${icon}" />
    <style>${raw(style)}</style>
  </head>
  <body>
    ${body}
  </body>
</html>
`
  return new Response(String(text), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    },
  })
}

/** A text whose words in backticks are code. */
export function prose(text: string): Html {
  return html`${text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`
}

/** The switch to the other language, for the top of a page. */
export function languageSwitch(language: Language, path: string): Html {
  const other = language === 'en' ? 'fr' : 'en'
  const name = { en: 'English', fr: 'Français' }[other]
  return html`<a class="switch" href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${name}</a>`
}
