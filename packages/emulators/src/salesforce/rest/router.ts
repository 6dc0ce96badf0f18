import type { Route } from './call.js'

/** A route and what stood in its placeholders. */
export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

interface Compiled {
  readonly route: Route
  readonly parts: readonly string[]
}

export type FindRoute = (method: string, path: string) => Match | { readonly allowed: readonly string[] }

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const splitPath = (path: string) => path.split('/').filter((part) => part !== '')

function paramsOf({ parts }: Compiled, given: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of parts.entries()) {
    const value = given[at] as string
    if (part.startsWith(':')) params[part.slice(1)] = decode(value)
    else if (part !== value) return undefined
  }
  return params
}

/** Makes a table of routes. Of several that fit, the first wins; HEAD is answered as GET. */
export function createRouter(routes: readonly Route[]): FindRoute {
  const compiled = routes.map((route) => ({ route, parts: splitPath(route.path) }))
  return (method, path) => {
    const given = splitPath(path)
    const wanted = method === 'HEAD' ? 'GET' : method
    const allowed: string[] = []
    for (const one of compiled) {
      const params = paramsOf(one, given)
      if (!params) continue
      if (one.route.method === wanted) return { route: one.route, params }
      allowed.push(one.route.method)
    }
    return { allowed }
  }
}
