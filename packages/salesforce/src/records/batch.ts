import { type CallOptions, type Connection, type HttpAnswer, sendRequest } from '@waymark/core/http'
import { versionPath } from '../connection/follow.js'
import { readAnswer } from '../connection/read-answer.js'
import type { SalesforceError } from '../model/error.js'
import { type BatchPart, type BatchResult, readBatch, writeBatch } from '../wire/batch.js'
import { readRefusal } from '../wire/refusal.js'
import { requestOf } from '../wire/request.js'

/** How a batch is sent. */
export interface BatchOptions extends Omit<CallOptions, 'ifMatch' | 'idempotencyKey'> {
  /** Does no part behind one that failed: each of those is refused as `batch_halted`. By default every part is tried. */
  readonly halt?: boolean | undefined
}

/** How one part of a batch went. */
export type BatchAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: SalesforceError }

/** How the parts of a batch went: for each what it is to be read as. */
export type BatchAnswers<Parts extends readonly BatchPart[]> = {
  readonly [At in keyof Parts]: BatchAnswer<Parts[At] extends BatchPart<infer Value> ? Value : never>
}

const mostParts = 25

/**
 * Sends up to 25 parts as one request, which counts once (REST API guide, "Composite Batch"). Unlike those of `sendComposite` the parts do
 * not know one another: each is done, and may fail, for itself. The answers are in the order of the parts. A batch that only reads is
 * repeated after every failure that may pass; another one only with `repeatable`, or when it was turned away.
 *
 * @throws RangeError for more than 25. SalesforceError for a request that is refused as a whole; what a part was refused with is the
 * `error` of its answer. ContractError when a part's answer is not what it is to be.
 */
export async function sendBatch<const Parts extends readonly BatchPart[]>(
  connection: Connection,
  parts: Parts,
  { halt = false, ...options }: BatchOptions = {},
): Promise<BatchAnswers<Parts>> {
  if (parts.length > mostParts) throw new RangeError(`a batch takes ${mostParts} parts: send several`)
  const version = versionPath(connection).replace('/services/data/', '')
  const request = requestOf(
    'sendBatch',
    'POST',
    '/composite/batch',
    {},
    {
      body: { haltOnError: halt, batchRequests: writeBatch(parts, version) },
      write: !parts.every(({ method }) => method === 'GET'),
    },
  )
  // Salesforce refuses a batch of nothing, and a list that was filtered may be empty.
  const answers = parts.length === 0 ? [] : await sendRequest(connection, request, options, readWith(parts))
  return answers as unknown as BatchAnswers<Parts>
}

const readWith = (parts: readonly BatchPart[]) => (answer: HttpAnswer) => {
  const results = readAnswer(answer, readBatch)
  if (results.length !== parts.length) {
    throw answer.broken(`the answer breaks the contract: ${parts.length} parts were sent, ${results.length} came back`)
  }
  return results.map((result, at) => answerOf(result, parts[at] as BatchPart, answer))
}

function answerOf({ status, body }: BatchResult, { read }: BatchPart, answer: HttpAnswer): BatchAnswer<unknown> {
  const { headers, requestId } = answer
  // As for a request of its own, 300 is a refusal: the external id matches several records.
  if (status >= 300)
    return { ok: false, error: readRefusal({ status, headers, body, requestId, retryAfter: undefined }) }
  const value = read(body)
  if (value === undefined) throw answer.broken('the answer of a part breaks the contract: it is not what was asked for')
  return { ok: true, value }
}
