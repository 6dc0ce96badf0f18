/** An app that people connect: an External Client App, or a legacy connected app. */
export interface ConnectedApp {
  readonly clientId: string
  /** Absent for a public client, which must not send one. */
  readonly clientSecret?: string
  readonly label: string
  /** On this machine (`localhost`, `127.0.0.1`) the port is free, and the path `/*` stands for any. */
  readonly redirectUris: readonly string[]
  readonly scopes: readonly string[]
  /** Whether a code needs a verifier. Default: true. */
  readonly requirePkce?: boolean
  /** Who client credentials run as. */
  readonly runAs?: string
  /** PEM of the public key that JWT assertions are signed against. */
  readonly publicKey?: string
  /** People may use it without being asked, as an administrator approved them. */
  readonly preAuthorized?: boolean
}

/** What the emulator starts with: one app of each kind, for `http://localhost` at any port. */
export const demoApps: readonly ConnectedApp[] = [
  {
    clientId: '3MVG9emulator.web',
    clientSecret: 'emulator-secret',
    label: 'Waymark',
    redirectUris: ['http://localhost/callback', 'http://127.0.0.1/callback'],
    scopes: ['api', 'refresh_token', 'openid', 'id', 'profile', 'email'],
    runAs: 'admin@acme.example',
  },
  {
    clientId: '3MVG9emulator.public',
    label: 'Waymark (public client)',
    redirectUris: ['http://localhost/callback', 'http://127.0.0.1/callback'],
    scopes: ['api', 'refresh_token', 'openid', 'id'],
  },
]

/** Whether an address is one of the app's. On this machine the port is free, and `/*` stands for any path. */
export function isRedirect(app: ConnectedApp, given: string): boolean {
  if (!URL.canParse(given)) return false
  const url = new URL(given)
  return app.redirectUris.some((one) => {
    if (one === given) return true
    const known = new URL(one)
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(known.hostname)
    const samePath = known.pathname === url.pathname || known.pathname === '/*'
    return isLocal && known.protocol === url.protocol && known.hostname === url.hostname && samePath
  })
}
