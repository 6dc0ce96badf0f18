import { isRefused } from '../errors/error.js'
import type { Connection } from './connection.js'

/** The token of a call, and what may not be told of it. */
export interface Credential {
  /** The value of `Authorization`, asked for anew for each attempt. */
  header(): Promise<string> | string | undefined
  /** After a 401: whether there is another token to try, once in a call. */
  renew(error: unknown): Promise<boolean>
  /** Every token of this call, for redaction. */
  readonly secrets: readonly string[]
}

export function openCredential({ token, scheme }: Connection): Credential {
  const secrets: string[] = []
  let current: string | undefined
  let renewed: string | undefined

  const use = (value: string) => {
    current = value
    if (!secrets.includes(value)) secrets.push(value)
    return `${scheme} ${value}`
  }

  return {
    secrets,
    header() {
      if (token === undefined) return undefined
      if (typeof token === 'string') return use(token)
      if (renewed !== undefined) return use(renewed)
      const value = token()
      return typeof value === 'string' ? use(value) : value.then(use)
    },
    async renew(error) {
      if (typeof token !== 'function' || renewed !== undefined || current === undefined) return false
      if (!isRefused(error) || error.status !== 401) return false
      const next = await token(current)
      if (next === current) return false
      renewed = next
      return true
    },
  }
}
