import type { Region, Roles } from './settings.js'

/** What a text was read as, or what it must be. A fault never repeats the text. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string }

/** Reads a whole number between two others. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): Read<number> => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? { value } : { fault: `must be a whole number from ${least} to ${most}` }
  }

/** Reads an address to listen at. */
export function host(text: string): Read<string> {
  const value = /^\[.+\]$/.test(text) ? text.slice(1, -1) : text
  const isHost = /^[\w.:-]+$/.test(value) && URL.canParse(`http://${value.includes(':') ? `[${value}]` : value}/`)
  return isHost ? { value } : { fault: 'must be an address or the name of a host, such as 127.0.0.1 or ::1' }
}

/** Reads an http or https origin. */
export function origin(text: string): Read<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
    ? { value: url.origin }
    : { fault: 'must be an http or https address without path, query and credentials' }
}

/** Reads a list of regions, each with an origin of its own. */
export function regions(text: string): Read<readonly Region[]> {
  const entries = text.split(',').map((one): Region | undefined => {
    const [, region, place = ''] = /^\s*([a-z][a-z0-9-]{0,39})=(\S+)\s*$/.exec(one) ?? []
    const read = origin(place)
    return region !== undefined && 'value' in read ? { region, url: read.value } : undefined
  })
  const known = entries.filter((one) => one !== undefined)
  const isDistinct = (values: readonly string[]) => new Set(values).size === values.length
  return known.length === entries.length &&
    isDistinct(known.map(({ region }) => region)) &&
    isDistinct(known.map(({ url }) => url))
    ? { value: known }
    : { fault: 'must be regions such as eu=https://eu.example.com,us=https://us.example.com, each once' }
}

/** Reads an address of another server, which may hold credentials. */
export const serverUrl =
  (protocols: RegExp, example: string) =>
  (text: string): Read<string> => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isEscaped = !/%(?![0-9a-f]{2})/i.test(`${url?.username}${url?.password}`)
    return url && protocols.test(url.protocol) && url.hostname !== '' && isEscaped
      ? { value: text }
      : { fault: `must be an address such as ${example}, with % escaped` }
  }

/** Reads `on` or `off`. */
export function onOrOff(text: string): Read<boolean> {
  return text === 'on' || text === 'off' ? { value: text === 'on' } : { fault: 'must be on or off' }
}

/** Reads what a process does. */
export function roles(text: string): Read<Roles> {
  const named = text.split(',').map((one) => one.trim())
  const isKnown = named.every((one) => one === 'api' || one === 'worker') && new Set(named).size === named.length
  return isKnown
    ? { value: { api: named.includes('api'), worker: named.includes('worker') } }
    : { fault: 'must be api, worker, or api,worker' }
}

/** Reads text of one line. */
export const matching =
  (pattern: RegExp, fault: string) =>
  (text: string): Read<string> =>
    pattern.test(text) ? { value: text } : { fault }
