/** The address below which a double answers. */
export interface BaseAddress {
  /** `https://cases.example.com/api`, without a slash at its end. */
  readonly url: string
  readonly origin: string
  /** `/api`, or nothing. */
  readonly path: string
}

/**
 * Reads a base address.
 *
 * @throws TypeError when it is not an absolute one, or has a query.
 */
export function readBaseAddress(value: string | URL): BaseAddress {
  if (!URL.canParse(value))
    throw new TypeError(`baseUrl must be an absolute address such as https://example.com/api, not ${value}`)
  const { origin, pathname, search, hash } = new URL(value)
  if (search || hash) throw new TypeError(`baseUrl must have no query and no fragment: ${value}`)
  const path = pathname.replace(/\/+$/, '')
  return { url: origin + path, origin, path }
}

/** Whether a URL is the base address or lies below it. */
export function isBelow({ url: base }: BaseAddress, url: string): boolean {
  if (!url.startsWith(base)) return false
  const next = url.charAt(base.length)
  return next === '' || next === '/' || next === '?' || next === '#'
}
