import { jsonSchemaOf } from '../../route/json-schema.js'
import type { Route } from '../../route/route.js'
import { type SampleOptions, sampleValue } from './sample-value.js'

/** What a test says of an operation because its schemas cannot: each replaces fields of the sample. */
export interface SampleOverride {
  readonly body?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
}

/** A valid input of a route. */
export interface SampleInput {
  readonly body: unknown
  readonly query: Readonly<Record<string, unknown>> | undefined
}

function check(route: Route, part: 'body' | 'query', value: unknown): void {
  const parsed = route[part]?.safeParse(value)
  if (parsed?.success === false) {
    const where = parsed.error.issues.map(({ path }) => `/${path.join('/')}`).join(', ')
    throw new TypeError(
      `the sample ${part} of ${route.operation} is not valid (${where}): its schema does not say all; name valid values for it`,
    )
  }
}

/** A body with every field, and a query with the required ones. @throws TypeError naming the operation whose schema does not say all. */
export function sampleInput(route: Route, override: SampleOverride = {}, options: SampleOptions = {}): SampleInput {
  const body = route.body && { ...(sampleValue(jsonSchemaOf(route.body), options) as object), ...override.body }
  const query = route.query && {
    ...(sampleValue(jsonSchemaOf(route.query), { ...options, full: false }) as object),
    ...override.query,
  }
  check(route, 'body', body)
  check(route, 'query', query)
  return { body, query }
}
