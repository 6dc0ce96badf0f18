const readable = /[a-z0-9_-]/
// Most file systems take names of 255 bytes; the ending needs a few.
const longestName = 200

const hexOf = (byte: number) => `=${byte.toString(16).padStart(2, '0')}`

/**
 * A name in letters that every file system keeps apart: some do not tell upper case from lower, some rewrite accents, some reserve
 * dots. Everything but lower-case letters, digits, `_` and `-` becomes `=` and the two digits of its byte.
 */
const encodeName = (name: string) => [...Buffer.from(name)].map((byte) => nameOf(byte)).join('')

function nameOf(byte: number): string {
  const letter = String.fromCharCode(byte)
  return readable.test(letter) ? letter : hexOf(byte)
}

/** A long name becomes folders within folders, each marked by `~`, which no encoded name has. */
function splitName(name: string): string[] {
  const parts: string[] = []
  for (let at = 0; at < name.length; at += longestName) parts.push(name.slice(at, at + longestName))
  return parts.map((part, at) => (at < parts.length - 1 ? `${part}~` : part))
}

/** Where the bytes of a key are, from the folder of all blobs: folders, and last a file that ends in `.blob`. */
export function blobPath(key: string): readonly string[] {
  const parts = key.split('/').flatMap((name) => splitName(encodeName(name)))
  // The ending keeps the file of `a` apart from the folder of `a/b`.
  return [...parts.slice(0, -1), `${parts.at(-1)}.blob`]
}
