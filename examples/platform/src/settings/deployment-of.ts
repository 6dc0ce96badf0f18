import type { Deployment } from '@waymark/workstation-search/service'
import type { Settings } from './settings.js'

const callbackAt = (origin: string) => `${origin}/integrations/callback`
const localCallbackUrl = callbackAt('http://localhost:8080')

/** Where applications send browsers back to: this deployment's own address first, then those of the other regions as they are named. */
export function deploymentOf({ regions }: Pick<Settings, 'regions'>, url: string): Deployment {
  const callbackUrl = callbackAt(url)
  const here = regions.filter((one) => one.url === url)
  const others = regions.filter((one) => one.url !== url)
  const ordered = [...here, ...others].map((one) => ({ region: one.region, callbackUrl: callbackAt(one.url) }))
  return {
    callbackUrl,
    ...(ordered.length > 0 && { regions: ordered }),
    ...(callbackUrl !== localCallbackUrl && { localCallbackUrl }),
  }
}
