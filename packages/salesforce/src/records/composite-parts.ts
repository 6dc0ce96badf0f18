import type { Method } from '@waymark/core/wire'
import { SalesforceError } from '../model/error.js'
import type { RecordFields } from '../model/record.js'
import { codeOfVendorStatus } from '../model/vendor-codes.js'
import type { CompositeJson } from '../wire/composite.js'
import { readErrorEntries } from '../wire/error-entries.js'
import { requestOf } from '../wire/request.js'

/** One part of a composite request. Made by `part`, or by hand. */
export interface CompositePart {
  /** Its name in the request: letters, digits and underscores. */
  readonly referenceId: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** The path below the version of the API, such as `/sobjects/Contact`. */
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** How one part went. */
export interface CompositeAnswer {
  readonly referenceId: string
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
  /** Present when it failed; `rolled_back` when another one did, and this one was undone. */
  readonly error?: SalesforceError
}

const referencePattern = /^[A-Za-z]\w{0,39}$/

/** What stands for a value of the answer of an earlier part, its id by default: `@{newAccount.id}`. */
export function reference(referenceId: string, path = 'id'): string {
  if (!referencePattern.test(referenceId) || !/^[\w.[\]]+$/.test(path)) {
    throw new TypeError(`${JSON.stringify(`${referenceId}.${path}`)} refers to nothing`)
  }
  return `@{${referenceId}.${path}}`
}

// A reference is no text to be encoded: Salesforce fills it in before it reads the address.
const pathOf = (operation: string, method: Method, template: string, params: Record<string, string>) =>
  requestOf(operation, method, template, params).path.replace(/%40%7B([\w.]|%5B|%5D)+%7D/g, (one) =>
    decodeURIComponent(one),
  )

/** Makes the parts of composite requests. An id may be a {@link reference}. */
export const part = {
  /** Creates a record. */
  create: (referenceId: string, type: string, body: RecordFields): CompositePart => ({
    referenceId,
    method: 'POST',
    path: pathOf('create', 'POST', '/sobjects/{type}', { type }),
    body,
  }),
  /** Changes a record. */
  update: (referenceId: string, type: string, id: string, body: RecordFields): CompositePart => ({
    referenceId,
    method: 'PATCH',
    path: pathOf('update', 'PATCH', '/sobjects/{type}/{id}', { type, id }),
    body,
  }),
  /** Creates the record of an external id, or changes it. */
  upsert: (
    referenceId: string,
    type: string,
    { field, value }: { readonly field: string; readonly value: string },
    body: RecordFields,
  ): CompositePart => ({
    referenceId,
    method: 'PATCH',
    path: pathOf('upsert', 'PATCH', '/sobjects/{type}/{field}/{value}', { type, field, value }),
    body,
  }),
  /** Reads a record. */
  get: (referenceId: string, type: string, id: string): CompositePart => ({
    referenceId,
    method: 'GET',
    path: pathOf('get', 'GET', '/sobjects/{type}/{id}', { type, id }),
  }),
  /** Deletes a record. */
  delete: (referenceId: string, type: string, id: string): CompositePart => ({
    referenceId,
    method: 'DELETE',
    path: pathOf('delete', 'DELETE', '/sobjects/{type}/{id}', { type, id }),
  }),
  /** Asks by SOQL. */
  query: (referenceId: string, statement: { readonly text: string }): CompositePart => ({
    referenceId,
    method: 'GET',
    path: `/query/?q=${encodeURIComponent(statement.text)}`,
  }),
}

/** The parts as Salesforce takes them. */
export function writeParts(parts: readonly CompositePart[], version: string) {
  return parts.map(({ referenceId, method, path, body, headers }) => ({
    referenceId,
    method,
    url: version + path,
    ...(body !== undefined && { body }),
    ...(headers && { httpHeaders: headers }),
  }))
}

/** The answers of the parts. */
export function readAnswers({ compositeResponse }: CompositeJson): CompositeAnswer[] {
  return compositeResponse.map(({ referenceId, httpStatusCode: status, httpHeaders, body }) => ({
    referenceId,
    status,
    body: body ?? null,
    headers: httpHeaders ?? {},
    ...(status >= 400 && { error: refusalOf(status, body) }),
  }))
}

function refusalOf(httpStatus: number, body: unknown): SalesforceError {
  const entries = readErrorEntries(body, httpStatus)
  const [first] = entries
  const message = first?.message ?? `Salesforce answered ${httpStatus}`
  return new SalesforceError(first?.code ?? codeOfVendorStatus(httpStatus), message, { httpStatus, entries })
}
