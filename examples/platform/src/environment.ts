/** What the platform is told by its environment. */
export interface Settings {
  /** `PORT`: 0 takes a free one. Default: 8080. */
  readonly port: number
  /** `HOST`: the address to listen at. Default: 127.0.0.1, so that only this machine is answered. */
  readonly host: string
  /** `WAYMARK_URL`: where people reach it, for links in mails. Default: `http://localhost:<port>`. */
  readonly url: string | undefined
  /** `WAYMARK_STOP_SECONDS`: how long requests may take to their end once it is told to stop. Default: 10. */
  readonly stopSeconds: number
}

/** What was read: settings, or every fault at once. */
export type Environment =
  | { readonly settings: Settings; readonly faults?: undefined }
  | { readonly settings?: undefined; readonly faults: readonly string[] }

type Read<Value> = { readonly value: Value } | { readonly fault: string }

const own = ['WAYMARK_STOP_SECONDS', 'WAYMARK_URL']

const wholeNumber =
  (least: number, most: number) =>
  (text: string): Read<number> => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? { value } : { fault: `must be a whole number from ${least} to ${most}` }
  }

function host(text: string): Read<string> {
  const value = /^\[.+\]$/.test(text) ? text.slice(1, -1) : text
  const isHost = /^[\w.:-]+$/.test(value) && URL.canParse(`http://${value.includes(':') ? `[${value}]` : value}/`)
  return isHost ? { value } : { fault: 'must be an address or the name of a host, such as 127.0.0.1 or ::1' }
}

function origin(text: string): Read<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
    ? { value: url.origin }
    : { fault: 'must be an http or https address without path, query and credentials' }
}

/** Reads the environment. What is set to nothing counts as not set; a value is never repeated in a fault. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const faults: string[] = []

  function take<Value>(name: string, fallback: Value, read: (text: string) => Read<Value>): Value {
    const text = variables[name]
    if (!text) return fallback
    const result = read(text)
    if ('value' in result) return result.value
    faults.push(`${name} ${result.fault}`)
    return fallback
  }

  const settings: Settings = {
    port: take('PORT', 8080, wholeNumber(0, 65_535)),
    host: take('HOST', '127.0.0.1', host),
    url: take<string | undefined>('WAYMARK_URL', undefined, origin),
    stopSeconds: take('WAYMARK_STOP_SECONDS', 10, wholeNumber(0, 3_600)),
  }
  for (const name of Object.keys(variables).sort()) {
    if (name.startsWith('WAYMARK_') && !own.includes(name)) {
      faults.push(`${name} is no setting of the platform: it knows ${own.join(' and ')}`)
    }
  }
  return faults.length > 0 ? { faults } : { settings }
}
