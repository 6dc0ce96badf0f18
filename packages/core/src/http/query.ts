type QueryValue = string | number | boolean | null | undefined

/** The fields of a query. An array is a repeated field; `undefined` and `null` are left out. */
export type QueryInput = Readonly<Record<string, QueryValue | readonly QueryValue[]>>

/** A query with its question mark, or nothing when no field has a value. */
export function writeQuery(query: QueryInput): string {
  const pairs: string[] = []
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly QueryValue[]) : [value as QueryValue]) {
      if (one !== undefined && one !== null) pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(one)}`)
    }
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
