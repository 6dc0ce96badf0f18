import type { Problem } from '../route/problem.js'

type Loose = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null
const isFault = (value: unknown): boolean =>
  isObject(value) && [value.in, value.path, value.message].every((member) => typeof member === 'string')

/**
 * A body as a problem document, if it is one. By hand and not by the schema of `route/problem.ts`: what that schema needs of
 * zod would be a tenth of a small client. Members of a wrong type are left out, because the status has already said no.
 */
export function asProblem(body: unknown): Problem | undefined {
  if (!isObject(body) || typeof body.code !== 'string' || typeof body.title !== 'string') return undefined
  const { detail, requestId, retryable, errors, facts } = body
  return {
    type: String(body.type),
    title: body.title,
    status: Number(body.status),
    code: body.code,
    ...(typeof detail === 'string' && { detail }),
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof retryable === 'boolean' && { retryable }),
    ...(Array.isArray(errors) && { errors: errors.filter(isFault) as NonNullable<Problem['errors']> }),
    ...(isObject(facts) && { facts: facts as NonNullable<Problem['facts']> }),
  }
}
