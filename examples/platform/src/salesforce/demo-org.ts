import type { ConnectedApp } from '@waymark/emulators/salesforce'

/** The emulated org of a demo, as its administrator would read it off Salesforce's set-up pages. */
export const demoOrg = {
  domain: 'acme.my.salesforce.com',
  clientId: '3MVG9.Waymark.Workstation',
  clientSecret: 'demo-secret-of-the-workstation-app',
  /** People to sign in as; what each of them finds is what each of them may see. */
  users: [
    { username: 'nora@acme.example', name: 'Nora Lind', title: 'Account Executive' },
    { username: 'tom@acme.example', name: 'Tom Okafor', title: 'Head of Sales' },
    { username: 'jon@acme.example', name: 'Jon Weiss', title: 'Support Agent' },
    { username: 'ines@acme.example', name: 'Ines Castel', title: 'Chief Executive' },
    { username: 'olga@acme.example', name: 'Olga Petrova', title: 'Auditor' },
    { username: 'kim@acme.example', name: 'Kim Doyle', title: 'Contractor' },
    { username: 'admin@acme.example', name: 'Ada Norell', title: 'Salesforce Administrator' },
  ],
} as const

/** The app of that org, for browsers that come back to this machine at any port, or to this address. */
export function workstationApp(callbackUrl: string): ConnectedApp {
  const { pathname } = new URL(callbackUrl)
  return {
    clientId: demoOrg.clientId,
    clientSecret: demoOrg.clientSecret,
    label: 'Workstation',
    redirectUris: [callbackUrl, `http://localhost${pathname}`, `http://127.0.0.1${pathname}`],
    scopes: ['api', 'refresh_token', 'full', 'openid', 'id', 'web'],
  }
}
