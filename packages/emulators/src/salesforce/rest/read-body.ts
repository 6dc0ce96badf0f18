import { refused, SalesforceError } from '../data/salesforce-error.js'

/** @throws SalesforceError 415 when the body is not of this type. */
export function checkType(request: Request, wanted: RegExp): void {
  const type = request.headers.get('content-type') ?? ''
  if (wanted.test(type)) return
  throw new SalesforceError(415, {
    errorCode: 'UNSUPPORTED_MEDIA_TYPE',
    message: `Content-Type header specified in HTTP request is not supported: ${type}`,
  })
}

/** The JSON object of a request. @throws SalesforceError 415, or 400 `JSON_PARSER_ERROR` */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  checkType(request, /^application\/json\b/i)
  const text = await request.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : 'no JSON'
    throw refused('JSON_PARSER_ERROR', `${message} at [line:1, column:1]`)
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refused('JSON_PARSER_ERROR', 'The HTTP entity body must be a JSON object at [line:1, column:1]')
  }
  return body as Record<string, unknown>
}
