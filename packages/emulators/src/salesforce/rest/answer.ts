import { type ErrorEntry, SalesforceError } from '../data/salesforce-error.js'

const jsonType = 'application/json;charset=UTF-8'

/** JSON with this status. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': jsonType, ...headers } })
}

export const empty = (status = 204) => new Response(null, { status })

/** A list of errors, as REST writes it. Reads have no `fields`. */
export function errorAnswer(status: number, entries: readonly ErrorEntry[]): Response {
  return json(
    entries.map(({ message, errorCode, ...rest }) => ({ message, errorCode, ...rest })),
    status,
  )
}

/** The answer to whatever a handler threw. */
export function answerOf(error: unknown): Response {
  if (error instanceof SalesforceError) return errorAnswer(error.status, error.entries)
  throw error
}

/** A page of the edge, which knows no JSON. */
export function edgePage(status: number, title: string): Response {
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } })
}
