import type * as z from 'zod/mini'
import type { HttpAnswer } from './send.js'

/** The path of the first thing that a schema finds fault with, and what it says of it. */
export function faultOf(error: {
  readonly issues: readonly { path: readonly PropertyKey[]; message: string }[]
}): string {
  const [issue] = error.issues
  return `/${issue?.path.map(String).join('/') ?? ''}: ${issue?.message ?? 'invalid'}`
}

/**
 * Reads an answer as JSON of a shape.
 *
 * @throws ContractError when it is of another media type, not JSON, or of another shape.
 */
export function readJson<Schema extends z.ZodMiniType>(answer: HttpAnswer, schema: Schema): z.output<Schema> {
  const type = answer.headers.get('content-type') ?? ''
  if (answer.text === '') throw answer.broken(`the server answered ${answer.status} without a body`)
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    throw answer.broken(`the answer is ${type || 'untyped'}, not JSON`)
  let value: unknown
  try {
    value = JSON.parse(answer.text)
  } catch (error) {
    // The parser's own message quotes the body, which was not redacted.
    throw answer.broken(`the answer is not whole JSON (${(error as Error).name})`)
  }
  const result = schema.safeParse(value)
  if (!result.success) throw answer.broken(`the answer breaks the contract at ${faultOf(result.error)}`)
  return result.data
}
