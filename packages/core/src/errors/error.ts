import type { CoreErrorCode, ErrorKind, NoAnswerCode } from './codes.js'

// A registry symbol, because `instanceof` is false across two copies of a package (ESM beside CJS, or two versions).
const marker = Symbol.for('waymark.error')

type Leg = 'no_answer' | 'refused' | 'contract_broken'

/** What every Waymark error can carry. */
export interface ErrorDetails {
  /** The id of the failed request, as the server names it in `X-Request-Id`. Quote it when asking for help. */
  readonly requestId?: string | undefined
  readonly cause?: unknown
}

/**
 * The base of every error that Waymark throws. Branch on `code`; test with {@link isWaymarkError}, which also knows errors
 * of another copy of this package.
 */
export abstract class WaymarkError<Code extends string = string> extends Error {
  /** A stable name of what went wrong, from a closed list. */
  readonly code: Code
  /** The HTTP status of the answer; absent when there was none. */
  readonly status: number | undefined
  readonly requestId: string | undefined
  /** Whether the same request may succeed later. */
  readonly retryable: boolean

  protected constructor(
    leg: Leg,
    message: string,
    known: { code: Code; status?: number | undefined; retryable: boolean },
    details: ErrorDetails,
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = known.code
    this.status = known.status
    this.retryable = known.retryable
    this.requestId = details.requestId
    Object.defineProperty(this, marker, { value: leg })
  }
}

/** No answer came: the time ran out, the connection failed, or the caller gave up. What the server did is not known. */
export class NoAnswerError extends WaymarkError<NoAnswerCode> {
  override readonly name = 'NoAnswerError'

  constructor(code: NoAnswerCode, message: string, details: ErrorDetails = {}) {
    super('no_answer', message, { code, retryable: code !== 'aborted' }, details)
  }
}

/** One fault in what was sent: where it is, and what is wrong with it. */
export interface Fault {
  /** Which part of the request. */
  readonly in: 'body' | 'query' | 'path' | 'header'
  /** A JSON pointer into that part, such as `/collaborators/2`; empty for the part as a whole. */
  readonly path: string
  /** A sentence that names the fault and the way out. */
  readonly message: string
}

/** JSON facts that belong to one code, such as the two states of a refused transition. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** What a refusal says beyond its code. */
export interface RefusalDetails extends ErrorDetails {
  /** What is wrong with the input, each fault with its path. */
  readonly faults?: readonly Fault[] | undefined
  /** Facts of this code; each code documents its own. */
  readonly facts?: Facts | undefined
  /** How long to wait before the next try, in milliseconds. */
  readonly retryAfter?: number | undefined
}

/** An answer that said no, from our services or from a vendor. Services throw it too, so it reads the same on both ends. */
export class RefusedError<Code extends string = CoreErrorCode> extends WaymarkError<Code> {
  override readonly name = 'RefusedError'
  declare readonly status: number
  readonly faults: readonly Fault[]
  readonly facts: Facts
  /** How long to wait before the next try, in milliseconds; absent when the answer did not say. */
  readonly retryAfter: number | undefined

  constructor(code: Code, kind: ErrorKind, message: string = kind.title, details: RefusalDetails = {}) {
    super('refused', message, { code, status: kind.status, retryable: kind.retryable }, details)
    this.faults = details.faults ?? []
    this.facts = details.facts ?? {}
    this.retryAfter = details.retryAfter
  }
}

/** An answer that broke the contract: a cut-off body, text that is not JSON, a field of the wrong type. Never a success. */
export class ContractError extends WaymarkError<'contract_broken'> {
  override readonly name = 'ContractError'
  /** The first kilobyte of the body, redacted; not enumerable, so that it stays out of logs. */
  declare readonly body: string

  constructor(
    message: string,
    details: ErrorDetails & { status?: number | undefined; body?: string | undefined } = {},
  ) {
    super('contract_broken', message, { code: 'contract_broken', status: details.status, retryable: false }, details)
    Object.defineProperty(this, 'body', { value: details.body ?? '', enumerable: false })
  }
}

function legOf(error: unknown): Leg | undefined {
  return typeof error === 'object' && error !== null ? (error as { [marker]?: Leg })[marker] : undefined
}

/** Whether a value is a Waymark error, also one of another copy of this package; with a code, whether it is that one. */
export function isWaymarkError<Code extends string = string>(error: unknown, code?: Code): error is WaymarkError<Code> {
  return legOf(error) !== undefined && (code === undefined || (error as WaymarkError).code === code)
}

/** Whether no answer came. */
export function isNoAnswer(error: unknown): error is NoAnswerError {
  return legOf(error) === 'no_answer'
}

/** Whether an answer said no. */
export function isRefused(error: unknown): error is RefusedError<string> {
  return legOf(error) === 'refused'
}

/** Whether an answer broke the contract. */
export function isContractBroken(error: unknown): error is ContractError {
  return legOf(error) === 'contract_broken'
}
