import { refuse } from '@waymark/core'

/** The longest key, in bytes of UTF-8. S3 takes 1,024 with the prefix. */
const longest = 900

function faultOf(key: string): string | undefined {
  if (Buffer.byteLength(key) > longest) return `it is longer than ${longest} bytes`
  if (/\0|\p{Surrogate}/u.test(key)) return 'it holds NUL or half of a surrogate pair'
  const isName = (name: string) => name !== '' && name !== '.' && name !== '..'
  return key.split('/').every(isName) ? undefined : 'a key is names divided by /, none of them empty, . or ..'
}

/**
 * Refuses what is no key of blobs, so that no key leads elsewhere.
 *
 * @throws RefusedError `internal_error`: keys are made by programs, not by people.
 */
export function checkBlobKey(key: string): void {
  const fault = faultOf(key)
  if (fault) throw refuse('internal_error', `not a key of blobs: ${JSON.stringify(key.slice(0, 100))}: ${fault}`)
}
