const ownHosts = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/

/** Whether a browser may be sent there to sign in: an address with TLS, or one of this very machine. */
export function isSignInAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && ownHosts.test(hostname))
}

/** Where an application sends the browser back to. */
export function callbackAddress(origin: string): string {
  return `${origin}/integrations/callback`
}
