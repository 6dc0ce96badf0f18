import type { Result } from 'hono/router'
import { RegExpRouter } from 'hono/router/reg-exp-router'
import { SmartRouter } from 'hono/router/smart-router'
import { TrieRouter } from 'hono/router/trie-router'
import { refuse } from '../errors/refuse.js'
import type { RouteImplementation } from './implement.js'

/** A route that a request was matched to, with the parameters of its path. */
export interface Match {
  readonly implementation: RouteImplementation
  readonly params: Readonly<Record<string, string>>
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Undefined for what is no percent-encoded UTF-8: no address has it. */
function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

function paramsOf(result: Result<RouteImplementation>): Match | undefined {
  const [found] = result[0]
  if (!found) return undefined
  const stash = result[1]
  const params: Record<string, string> = {}
  for (const [name, value] of Object.entries(found[1])) {
    const text = stash ? stash[value as number] : (value as string)
    if (text === undefined) continue
    const decoded = decode(text)
    if (decoded === undefined) return undefined
    params[name] = decoded
  }
  return { implementation: found[0], params }
}

/** Finds the route of a method and path. */
export function createTable(implementations: readonly RouteImplementation[]) {
  const router = new SmartRouter<RouteImplementation>({ routers: [new RegExpRouter(), new TrieRouter()] })
  for (const implementation of implementations) {
    const { method, path } = implementation.route
    router.add(method, path.replace(/\{(\w+)\}/g, ':$1'), implementation)
  }
  const find = (method: string, path: string) => paramsOf(router.match(method, path))
  return {
    find,
    /** @throws RefusedError `not_found`, or `method_not_allowed` with the methods that are. */
    match(method: string, path: string): Match {
      const match = find(method, path)
      if (match) return match
      const allowed = methods.filter((other) => find(other, path))
      if (allowed.length === 0) throw refuse('not_found', 'there is nothing at this address')
      const allow = allowed.join(', ')
      throw refuse('method_not_allowed', `this address takes ${allow}, not ${method}`, { facts: { allow } })
    },
  }
}
