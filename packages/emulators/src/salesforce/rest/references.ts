import { refused } from '../data/salesforce-error.js'

function follow(results: ReadonlyMap<string, unknown>, path: string): unknown {
  const [, name = '', rest = ''] = /^(\w+)(.*)$/.exec(path) ?? []
  if (!results.has(name)) {
    throw refused('PROCESSING_HALTED', `Invalid reference specified. No value for ${path} found.`)
  }
  let value: unknown = results.get(name)
  for (const [, key, at] of rest.matchAll(/\.(\w+)|\[(\d+)\]/g)) {
    value = (value as Record<string, unknown> | undefined)?.[key ?? String(at)]
  }
  if (value === undefined || value === null) {
    throw refused('PROCESSING_HALTED', `Invalid reference specified. No value for ${path} found.`)
  }
  return value
}

/** Puts the results of earlier parts in the place of `@{refId.records[0].Id}`, in texts at any depth. @throws SalesforceError */
export function resolveReferences(value: unknown, results: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') {
    return value.replace(/@\{([^}]+)\}/g, (_, path: string) => String(follow(results, path)))
  }
  if (Array.isArray(value)) return value.map((one) => resolveReferences(one, results))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolveReferences(one, results)]))
}
