import type { Row } from '../org/model.js'
import type { ConnectedApp } from './app.js'
import { page, safe } from './page.js'

/** What an app asks a person for. */
export interface Asked {
  readonly app: ConnectedApp
  readonly redirectUri: string
  readonly scopes: readonly string[]
  readonly state: string | undefined
}

const meanings: Readonly<Record<string, string>> = {
  address: 'Access your address',
  api: 'Manage user data via APIs (api)',
  chatter_api: 'Access Chatter services (chatter_api)',
  content: 'Access content resources (content)',
  custom_permissions: 'Access custom permissions (custom_permissions)',
  email: 'Access your email address (email)',
  full: 'Full access (full)',
  id: 'Access the identity URL service (id)',
  lightning: 'Access Lightning applications (lightning)',
  openid: 'Access unique user identifiers (openid)',
  phone: 'Access your phone number (phone)',
  profile: 'Access your basic profile information (profile)',
  refresh_token: 'Perform requests at any time (refresh_token, offline_access)',
  visualforce: 'Access Visualforce applications (visualforce)',
  web: 'Manage user data via Web browsers (web)',
}

const form = (search: string, body: string) =>
  `<form method="post" action="/services/oauth2/authorize${safe(search)}">${body}</form>`

/** Where somebody signs in: the people of the org to choose from. `hint` is who is chosen already. */
export function loginPage(
  asked: Asked,
  organization: string,
  people: readonly Row[],
  hint: string | undefined,
  search: string,
  isWrong = false,
): Response {
  const options = people.map(({ Username, Name, Title }) => {
    const selected = Username === hint ? ' selected' : ''
    const title = Title == null ? '' : `, ${safe(Title)}`
    return `<option value="${safe(Username)}"${selected}>${safe(Username)} (${safe(Name)}${title})</option>`
  })
  const wrong = isWrong ? '<p role="alert">Please check your username and password.</p>' : ''
  const body = `<h1>Log in to ${safe(organization)}</h1>${wrong}
<p>to continue to <strong>${safe(asked.app.label)}</strong></p>
${form(
  search,
  `<label for="username">Username</label><select id="username" name="username" autofocus>${options.join('')}</select>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="off" aria-describedby="any">
<small id="any">Any password will do, and none.</small>
<div class="buttons"><button class="main">Log In</button></div>`,
)}`
  return page(isWrong ? 400 : 200, 'Login | Salesforce', body, asked.redirectUri)
}

/** Where somebody who signed in allows the app what it asks for, or denies it. */
export function consentPage(asked: Asked, user: Row, search: string): Response {
  const { app, scopes, redirectUri } = asked
  const rows = scopes.map((scope) => `<li>${safe(meanings[scope] ?? scope)}</li>`).join('')
  const again = safe(`/services/oauth2/authorize${search}`)
  const body = `<h1>Allow Access?</h1>
<p><strong>${safe(app.label)}</strong> is asking to:</p><ul>${rows}</ul>
<p>Do you want to allow access for ${safe(user.Name)} (${safe(user.Username)})? <a href="${again}">Not you?</a></p>
${form(
  search,
  `<input type="hidden" name="username" value="${safe(user.Username)}">
<div class="buttons"><button name="decision" value="deny">Deny</button><button class="main" name="decision" value="allow">Allow</button></div>`,
)}`
  return page(200, 'Allow Access?', body, redirectUri)
}
