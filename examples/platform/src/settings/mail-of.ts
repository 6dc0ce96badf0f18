import type { Settings } from './settings.js'

/** How mail is written and read, with the defaults that follow from where people reach the platform. */
export function mailOf({ mail }: Settings, url: string): { domain: string; from: string; portal: string } {
  const { hostname } = new URL(url)
  return {
    domain: mail.domain ?? `reply.${hostname}`,
    from: mail.from ?? `Waymark support <support@${hostname}>`,
    portal: url,
  }
}
