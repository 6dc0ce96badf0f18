/** What a domain is needed for. */
export const networkPurposes = ['chat', 'booking'] as const
export type NetworkPurpose = (typeof networkPurposes)[number]

/** A domain that a network must allow, or had to. */
export interface NetworkDomain {
  /** A host name, without scheme, port or path. */
  readonly domain: string
  readonly purpose: NetworkPurpose | 'unknown'
  /** What it serves, in a sentence. */
  readonly description: string
  /** Whether nothing uses it any more: it can be taken off the list. */
  readonly retired: boolean
  /** Since when, where that is known. */
  readonly retiredAt?: Date
}

/** The domains of chat and booking. */
export const networkDomains: readonly NetworkDomain[] = [
  {
    domain: 'salesforceliveagent.com',
    purpose: 'chat',
    description: 'Carried chats until Salesforce retired Legacy Chat (Live Agent).',
    retired: true,
    retiredAt: new Date('2026-02-14T00:00:00.000Z'),
  },
  {
    domain: 'walkme.my.salesforce.com',
    purpose: 'chat',
    description: 'Carries chats and their configuration.',
    retired: false,
  },
  {
    domain: 'walkme.my.site.com',
    purpose: 'chat',
    description: 'Serves the chat window and the support site.',
    retired: false,
  },
  {
    domain: 'go.wmesupport.com',
    purpose: 'booking',
    description: 'Books screen-sharing calls with an engineer.',
    retired: false,
  },
]

/** What a probe found out about a domain. */
export interface ProbedDomain extends NetworkDomain {
  readonly reachable: boolean
  /** Why it is unreachable: nothing answered in time, or the connection was refused, blocked or not found. */
  readonly reason?: 'timeout' | 'failed'
}

/** What a probe found out. */
export interface NetworkProbe {
  /** Whether every domain that is in use is reachable. A retired one does not count. */
  readonly ready: boolean
  readonly domains: readonly ProbedDomain[]
}
