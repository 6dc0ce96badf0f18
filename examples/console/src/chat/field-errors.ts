import { isRefused } from '@waymark/core'

/** The faults of a refused call by the names of the fields that they belong to: `/report/environment` is of `environment`. */
export function fieldErrors(error: unknown, fields: readonly string[]): Readonly<Record<string, string>> {
  if (!isRefused(error)) return {}
  const named = error.faults.flatMap(({ path, message }): (readonly [string, string])[] => {
    const field = fields.find((name) => path.split('/').includes(name))
    return field === undefined ? [] : [[field, message]]
  })
  return Object.fromEntries(named)
}
