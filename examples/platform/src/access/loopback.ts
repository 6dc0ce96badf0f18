import { BlockList, isIP } from 'node:net'
import type { Caller } from './caller.js'

const thisMachine = new BlockList()
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4')
thisMachine.addAddress('::1', 'ipv6')

function isOwnAddress(address: string): boolean {
  const version = isIP(address)
  return version !== 0 && thisMachine.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

function isOwnName(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return hostname === 'localhost' || isOwnAddress(hostname.replace(/^\[|\]$/g, ''))
}

const forwarding = /^(?:forwarded|via|x-forwarded-.+|x-real-ip|x-client-ip|cf-connecting-ip|true-client-ip)$/

/**
 * Whether somebody at this machine asks this machine by its own name. The name counts because a page elsewhere can point a name of
 * its own here; a forwarded request counts as foreign, because the line of a proxy says nothing about who is behind it, and so
 * does what a page of another site sends.
 */
export function isAtThisMachine(request: Request, { remoteAddress }: Caller): boolean {
  if (remoteAddress === undefined || !isOwnAddress(remoteAddress)) return false
  if ([...request.headers.keys()].some((name) => forwarding.test(name))) return false
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwnName(origin)) return false
  return isOwnName(request.url)
}
