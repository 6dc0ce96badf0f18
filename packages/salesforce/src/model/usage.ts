/** How many requests of the last 24 hours the organization has used, as an answer told. */
export interface ApiUsage {
  readonly used: number
  readonly limit: number
  readonly remaining: number
  /** The usage of this app, where it has a limit of its own. */
  readonly app?: { readonly name: string; readonly used: number; readonly limit: number }
  /** When it was told. */
  readonly at: Date
}

/** Reads `Sforce-Limit-Info: api-usage=18/5000; per-app-api-usage=17/250(appName=sample)`. */
export function readUsage(header: string | null, at: Date): ApiUsage | undefined {
  const [, used, limit] = /(?:^|[;\s])api-usage=(\d+)\/(\d+)/.exec(header ?? '') ?? []
  if (used === undefined || limit === undefined) return undefined
  const [, appUsed, appLimit, name] = /per-app-api-usage=(\d+)\/(\d+)\(appName=([^)]*)\)/.exec(header ?? '') ?? []
  return {
    used: Number(used),
    limit: Number(limit),
    remaining: Math.max(0, Number(limit) - Number(used)),
    ...(name !== undefined && { app: { name, used: Number(appUsed), limit: Number(appLimit) } }),
    at,
  }
}
