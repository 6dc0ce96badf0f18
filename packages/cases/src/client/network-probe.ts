import { type Clock, type Duration, milliseconds, NoAnswerError, systemClock } from '@waymark/core'
import type { Fetch } from '@waymark/core/http'
import { type NetworkDomain, type NetworkProbe, networkDomains, type ProbedDomain } from '../model/network.js'

/** How a network is probed. */
export interface ProbeOptions {
  /** Takes the place of the global `fetch`, which is looked up at the call. */
  readonly fetch?: Fetch | undefined
  /** Default: every domain of chat and booking. */
  readonly domains?: readonly NetworkDomain[] | undefined
  /** The time for all of them together. Default: 5 seconds. */
  readonly timeout?: Duration | undefined
  readonly signal?: AbortSignal | undefined
  /** Default: the computer's clock. */
  readonly clock?: Clock | undefined
}

/**
 * Finds out which domains this network reaches, all at once, under one deadline. Any answer counts, whatever it says; so a proxy that
 * answers in a domain's place with a valid certificate looks like the domain. Runs in browsers too: nothing of the answers is read,
 * and neither cookies nor the address of the page are sent.
 *
 * @throws NoAnswerError `aborted` when the signal fires.
 */
export async function probeNetwork(options: ProbeOptions = {}): Promise<NetworkProbe> {
  const { domains = networkDomains, timeout = '5 seconds', clock = systemClock, signal } = options
  const send = options.fetch ?? globalThis.fetch.bind(globalThis)
  if (signal?.aborted) throw aborted(signal)
  const over = new AbortController()
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(aborted(signal)), { once: true, signal: over.signal })
  })
  // A fetch that pays no heed to its signal holds nothing up either.
  const late = clock.sleep(milliseconds(timeout), over.signal).then(
    () => 'timeout' as const,
    () => 'timeout' as const,
  )
  try {
    const probed = Promise.all(domains.map((domain) => probe(send, domain, late, over.signal)))
    const found = await Promise.race([probed, stopped])
    return { ready: found.every(({ retired, reachable }) => retired || reachable), domains: found }
  } finally {
    over.abort()
  }
}

async function probe(
  send: Fetch,
  domain: NetworkDomain,
  late: Promise<'timeout'>,
  signal: AbortSignal,
): Promise<ProbedDomain> {
  const answer = Promise.resolve()
    .then(() => send(`https://${domain.domain}/`, { ...request, signal }))
    .then(
      () => 'reached' as const,
      () => 'failed' as const,
    )
  const outcome = await Promise.race([answer, late])
  return outcome === 'reached' ? { ...domain, reachable: true } : { ...domain, reachable: false, reason: outcome }
}

// Browsers let a page see no more of another origin than that it answered, and that only with these.
const request = {
  method: 'HEAD',
  mode: 'no-cors',
  redirect: 'follow',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit

function aborted(signal: AbortSignal): NoAnswerError {
  return new NoAnswerError('aborted', 'the caller ended this probe', { cause: signal.reason })
}
