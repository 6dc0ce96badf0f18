import { type Fault, refuseInput } from '@waymark/core'
import type { Audience, Segment, SegmentUser } from '../model/segment.js'
import { readDomain, type SetupChange, scopesMissingFrom } from '../model/setup.js'

type Input = Pick<SetupChange, 'name' | 'domain' | 'scopes'>

/** What of an input cannot be judged by its shape; gives the host of the domain. @throws RefusedError `validation_failed`. */
export function checkSetupInput({ name, domain, scopes }: Input): { readonly domain?: string | null | undefined } {
  const faults: Fault[] = []
  const fault = (path: string, message: string) => faults.push({ in: 'body', path, message })
  if (name !== undefined && name.trim() === '') fault('/name', 'must be more than white space')
  const host = typeof domain === 'string' ? readDomain(domain) : domain
  if (typeof domain === 'string' && host === undefined) {
    fault('/domain', 'must be a host of Salesforce, such as acme.my.salesforce.com')
  }
  const missing = scopes ? scopesMissingFrom(scopes) : []
  if (missing.length > 0) fault('/scopes', `must have ${missing.join(' and ')}, which the search needs`)
  if (faults.length > 0) throw refuseInput(faults)
  return { domain: host }
}

/** A segment of those who can be chosen, each once. @throws RefusedError `validation_failed` naming who cannot. */
export function checkSegment(
  { isForAll, audiences, users }: Segment,
  choices: { readonly audiences: readonly Audience[]; readonly users: readonly SegmentUser[] },
): Segment {
  const find = (field: string, ids: readonly string[], known: readonly { readonly id: string }[]): Fault[] => {
    const all = new Set(known.map(({ id }) => id))
    const message = `must be among the ${field} of this account; choose again`
    return ids.flatMap((id, at) => (all.has(id) ? [] : [{ in: 'body', path: `/${field}/${at}`, message }]))
  }
  const faults = [...find('audiences', audiences, choices.audiences), ...find('users', users, choices.users)]
  if (faults.length > 0) throw refuseInput(faults)
  return { isForAll, audiences: [...new Set(audiences)], users: [...new Set(users)] }
}
