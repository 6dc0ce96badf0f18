import { type NetworkDomain, type ProbedDomain, probeNetwork } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { useEffect, useRef, useState } from 'react'

/** What is known of each domain that is being probed, by its name; undefined while it is asked. */
export type Probed = ReadonlyMap<string, ProbedDomain | undefined>

/** Probes domains from this browser, each on its own, so that every answer shows as it comes. */
export function useProbe() {
  const [probed, setProbed] = useState<Probed>(new Map())
  const leaving = useRef<AbortController>(undefined)
  useEffect(() => () => leaving.current?.abort(), [])

  async function ask(domain: NetworkDomain, signal: AbortSignal): Promise<void> {
    try {
      const { domains } = await probeNetwork({ domains: [domain], signal })
      if (!signal.aborted) setProbed((before) => new Map(before).set(domain.domain, domains[0]))
    } catch (error) {
      if (!isWaymarkError(error, 'aborted')) throw error
    }
  }

  async function start(domains: readonly NetworkDomain[]): Promise<void> {
    leaving.current?.abort()
    const controller = new AbortController()
    leaving.current = controller
    setProbed(new Map(domains.map(({ domain }) => [domain, undefined])))
    await Promise.all(domains.map((domain) => ask(domain, controller.signal)))
  }

  return { probed, start }
}
