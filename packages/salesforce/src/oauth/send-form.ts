import { type CallOptions, type Connection, type Fetch, type HttpAnswer, sendRequest } from '@waymark/core/http'
import { readOAuthRefusal } from './refusal.js'

const redacted = '[redacted]'

/**
 * A `fetch` whose refusals do not hand back what was sent. Core knows the credential of a header; those of a form are known only
 * here. An answer of success in JSON is left alone: its tokens are what was asked for, and no error keeps them.
 */
function withoutEcho(fetch: Fetch | undefined, secrets: readonly string[]): Fetch {
  return async (input, init) => {
    const response = await (fetch ?? globalThis.fetch)(input, init)
    const { status, headers } = response
    const wanted = response.ok && /^application\/json\b/i.test(headers.get('content-type') ?? '')
    if (wanted || response.body === null) return response
    let text = await response.text().catch(() => '')
    for (const secret of secrets) {
      for (const form of [secret, encodeURIComponent(secret)]) text = text.replaceAll(form, redacted)
    }
    return new Response(text, { status, headers })
  }
}

/** Sends a form to the authorization server. `secrets` are the names of the fields that stand in no error. */
export function sendForm<T>(
  connection: Connection,
  operation: string,
  path: string,
  form: Readonly<Record<string, string | undefined>>,
  options: CallOptions,
  read: (answer: HttpAnswer) => T,
): Promise<T> {
  const fields = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const secrets = fields.flatMap(([name, value]) => (secretFields.has(name) && value.length >= 6 ? [value] : []))
  const guarded = { ...connection, fetch: withoutEcho(connection.fetch, secrets), readRefusal: readOAuthRefusal }
  const request = {
    operation,
    method: 'POST',
    template: path,
    path,
    body: new URLSearchParams(fields).toString(),
    type: 'application/x-www-form-urlencoded',
    write: true,
  }
  return sendRequest(guarded, request, options, read)
}

const secretFields = new Set(['client_secret', 'refresh_token', 'token', 'code', 'code_verifier', 'assertion'])
