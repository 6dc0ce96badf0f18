import type { SalesforceEmulator } from '@waymark/emulators/salesforce'

/** Where a mock's sign-ins come back to. */
export const callbackUrl = 'https://app.waymark.test/callback'

/** Allows what a sign-in asks for on the emulated consent page, as a user of the org, and gives the address that it leads back to. */
export async function walkConsent(salesforce: SalesforceEmulator, url: string, username: string): Promise<string> {
  const answer = await salesforce.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ username, decision: 'allow' }),
    redirect: 'manual',
  })
  const back = answer.headers.get('location')
  if (back === null) throw new TypeError(`the emulated org does not let ${username} sign in (${answer.status})`)
  return back
}
