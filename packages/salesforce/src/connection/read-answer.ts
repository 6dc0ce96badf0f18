import type { HttpAnswer } from '@waymark/core/http'

/**
 * Reads an answer as JSON without a schema: for records, whose fields are the caller's, a schema would be most of the weight of a page
 * that searches. `read` gives undefined for what breaks the contract.
 *
 * @throws ContractError for another media type, what is not JSON, and what `read` does not take.
 */
export function readAnswer<Value>(answer: HttpAnswer, read: (value: unknown) => Value | undefined): Value {
  const type = answer.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) throw answer.broken(`the answer is ${type || 'untyped'}, not JSON`)
  let value: unknown
  try {
    value = JSON.parse(answer.text)
  } catch (error) {
    // The parser's own message quotes the body, which was not redacted.
    throw answer.broken(`the answer is not whole JSON (${(error as Error).name})`)
  }
  const found = read(value)
  if (found === undefined) throw answer.broken('the answer breaks the contract: it holds no records')
  return found
}
