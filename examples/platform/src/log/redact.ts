const redacted = '[redacted]'

// Sign-ins, in whatever text they stand: a header, an address, JSON, a form, and tokens of this platform.
const patterns: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${redacted}`],
  [/\bwaymark_[\w-]{20,}/g, redacted],
  // Salesforce's: a session begins with the id of its org, a refresh token and a code with the same letters each.
  [/\b00D\w{12,15}![\w.]{20,}/g, redacted],
  [/\b(?:5Aep861|aPrx)[\w.=%-]{20,}/g, redacted],
  [/(:\/\/[^\s/@:]{0,100}:)[^\s/@]{1,200}@/g, `$1${redacted}@`],
  [
    /("[\w-]{0,40}(?:token|secret|salt|password|passphrase|api[_-]?key|authorization|cookie|credentials?|signature)[\w-]{0,40}"\s{0,9}:\s{0,9})"(?:[^"\\]|\\.)*(?:"|\\?$)/gi,
    `$1"${redacted}"`,
  ],
  [
    /((?:token|secret|salt|[?&]code|[?&]state|password|api[_-]?key|authorization|credentials?|signature)=)[^&\s"'<>]+/gi,
    `$1${redacted}`,
  ],
]

const secretName = /token|secret|salt|password|passphrase|api_?-?key|authorization|cookie|credential|signature/i

// A log line is read by people; what is longer is cut before the patterns run over it.
const longest = 4_000

/** Text without what looks like a sign-in or a secret. */
export function redactText(text: string): string {
  return patterns.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text.slice(0, longest))
}

/** The fields of a log line: text is redacted, and a field with the name of a secret is not written at all. */
export function redactFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactField(name, value)]))
}

function redactField(name: string, value: unknown): unknown {
  if (secretName.test(name)) return redacted
  if (value instanceof Error) return describeError(value)
  if (typeof value === 'string') return redactText(value)
  if (Array.isArray(value)) return value.map((one) => redactField('', one))
  if (typeof value === 'object' && value !== null) return redactFields(value as Record<string, unknown>)
  return value
}

/** An error as a log tells of it: what it is, what it says, where it happened, and what caused it. */
function describeError(error: Error, depth = 3): Record<string, unknown> {
  const { name, code, cause } = error as Error & { readonly code?: unknown }
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name,
    ...(typeof code === 'string' && { code }),
    message: redactText(error.message),
    ...(places.length > 0 && { at: places.slice(0, 8).map((line) => redactText(line.trim().slice(3))) }),
    ...(cause instanceof Error && depth > 0 && { cause: describeError(cause, depth - 1) }),
  }
}
