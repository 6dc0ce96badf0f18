import type { Row } from '../org/model.js'
import type { ConnectedApp } from './app.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const safe = (text: unknown) => String(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)

const style = `body{font:16px/1.5 system-ui,sans-serif;background:#f3f3f3;margin:0;display:grid;place-items:center;min-height:100vh}
main{background:#fff;border:1px solid #c9c9c9;border-radius:4px;padding:2rem;max-width:26rem}
h1{font-size:1.25rem;margin:0 0 1rem}label{display:block;margin:1rem 0}select{width:100%;padding:.4rem;font:inherit}
button{font:inherit;padding:.5rem 1.25rem;border-radius:4px;border:1px solid #747474;background:#fff;margin-right:.5rem}
button[value=allow]{background:#0b5cab;border-color:#0b5cab;color:#fff}`

function page(status: number, title: string, body: string): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } })
}

/** A page with one message. */
export function plainPage(status: number, message: string): Response {
  return page(status, 'OAuth Error', `<h1>OAuth Error</h1><p>${safe(message)}</p>`)
}

const meanings: Readonly<Record<string, string>> = {
  api: 'Manage user data via APIs',
  refresh_token: 'Perform requests at any time',
  openid: 'Access unique user identifiers',
  id: 'Access the identity URL service',
  profile: 'Access your basic profile information',
  email: 'Access your email address',
}

/** The page that names the app, what it asks for, and the people of the org to sign in as. */
export function consentPage(
  app: ConnectedApp,
  scopes: readonly string[],
  people: readonly Row[],
  hint: string | undefined,
  search: string,
): Response {
  const rows = scopes.map((scope) => `<li>${safe(meanings[scope] ?? scope)}</li>`).join('')
  const options = people
    .map(({ Username, Name }) => {
      const selected = Username === hint ? ' selected' : ''
      return `<option value="${safe(Username)}"${selected}>${safe(Name)} (${safe(Username)})</option>`
    })
    .join('')
  const body = `<h1>Allow access to ${safe(app.label)}?</h1><p>The app asks to:</p><ul>${rows}</ul>
<form method="post" action="/services/oauth2/authorize${safe(search)}">
<label>Sign in as <select name="username">${options}</select></label>
<button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button></form>`
  return page(200, 'Allow Access?', body)
}
