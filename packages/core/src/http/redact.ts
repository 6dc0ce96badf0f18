const redacted = '[redacted]'
// Enough for the kilobyte that an error keeps, and little enough for the patterns below to stay cheap on any text.
const longest = 8_192

const authorization = /\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi
// The closing quote may be missing: bodies are cut.
const jsonField =
  /("[\w-]{0,40}(?:token|secret|password|passphrase|api[_-]?key|authorization|cookie|signature)[\w-]{0,40}"\s{0,9}:\s{0,9})"(?:[^"\\]|\\.)*(?:"|\\?$)/gi
const formField = /((?:token|secret|password|api[_-]?key|authorization|signature|\bsig|\bcode)=)[^&\s"'<>]+/gi

/** Text without the given credentials, wherever they stand in it. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  let clean = text
  // Shorter strings are no credentials, and would tear holes into ordinary words.
  for (const secret of secrets) {
    if (secret.length < 6) continue
    clean = clean.replaceAll(secret, redacted)
    const encoded = encodeURIComponent(secret)
    if (encoded !== secret) clean = clean.replaceAll(encoded, redacted)
  }
  return clean
}

/** Text fit for an error or a log: without the given credentials, nor what looks like one in a header, in JSON or in a query. */
export function redact(text: string, secrets: readonly string[] = []): string {
  return withoutSecrets(text, secrets)
    .slice(0, longest)
    .replace(authorization, `$1 ${redacted}`)
    .replace(jsonField, `$1"${redacted}"`)
    .replace(formField, `$1${redacted}`)
}

/** A copy of a foreign error that is safe to keep as a cause: name, code and redacted message, and of its causes the same. */
export function redactCause(error: unknown, secrets: readonly string[] = [], depth = 3): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : redact(String(error), secrets)
  const { cause, code } = error as { cause?: unknown; code?: unknown }
  const copy = new Error(redact(error.message, secrets))
  copy.name = error.name
  // The copy was made here, which says nothing about the failure.
  delete copy.stack
  if (typeof code === 'string') Object.assign(copy, { code })
  if (cause !== undefined && depth > 0) copy.cause = redactCause(cause, secrets, depth - 1)
  return copy
}
