import { answerEnum, instant, readInstant, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { type NetworkDomain, networkPurposes } from '../model/network.js'

/** A domain that a network must allow, as JSON. */
export const networkDomainJson = z.object({
  domain: z.string(),
  purpose: answerEnum(networkPurposes),
  description: z.string(),
  retired: z.boolean(),
  retiredAt: z.exactOptional(instant),
})
export type NetworkDomainJson = z.infer<typeof networkDomainJson>

export function readNetworkDomain({ retiredAt, ...same }: NetworkDomainJson): NetworkDomain {
  return { ...same, ...(retiredAt !== undefined && { retiredAt: readInstant(retiredAt) }) }
}

export function writeNetworkDomain({ retiredAt, ...same }: NetworkDomain): NetworkDomainJson {
  return { ...same, ...(retiredAt && { retiredAt: writeInstant(retiredAt) }) }
}
