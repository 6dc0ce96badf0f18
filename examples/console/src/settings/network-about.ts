import type { networkWords } from './network-words.js'

/** What a domain serves, by the key of its words. */
export type DomainAbout = keyof typeof networkWords.en.about

const abouts: Readonly<Record<string, DomainAbout>> = {
  'salesforceliveagent.com': 'liveAgent',
  'walkme.my.salesforce.com': 'salesforce',
  'walkme.my.site.com': 'site',
  'go.wmesupport.com': 'booking',
}

/** The words for what a domain serves; undefined for one that this console does not know yet. */
export function aboutDomain(domain: string): DomainAbout | undefined {
  return Object.hasOwn(abouts, domain) ? abouts[domain] : undefined
}
