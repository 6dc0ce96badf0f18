import type { NetworkDomain } from '@waymark/cases'
import type { Probed } from './use-probe.js'

/** How far a probe has come, and what it found. */
export interface ProbeVerdict {
  readonly done: number
  readonly all: number
  /** The domains in use that did not answer; known once all were asked. */
  readonly missing: readonly string[]
}

/** Sums a probe up; undefined while none was started. A retired domain counts for the progress, not for what is missing. */
export function verdictOf(domains: readonly NetworkDomain[], probed: Probed): ProbeVerdict | undefined {
  if (probed.size === 0) return undefined
  const asked = domains.filter(({ domain }) => probed.has(domain))
  const missing = asked.filter(({ domain, retired }) => !retired && probed.get(domain)?.reachable === false)
  return {
    done: asked.filter(({ domain }) => probed.get(domain) !== undefined).length,
    all: asked.length,
    missing: missing.map(({ domain }) => domain),
  }
}
