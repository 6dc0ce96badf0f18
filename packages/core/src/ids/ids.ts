/** Makes ids. */
export interface Ids {
  /** A new id with this prefix, such as `case_01jd9z6m8t…`: letters and digits, no two alike. */
  next(prefix: string): string
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function letters(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += alphabet[byte & 31]
  return text
}

/** Ids that nobody can guess: 125 random bits. */
export const randomIds: Ids = {
  next: (prefix) => `${prefix}_${letters(crypto.getRandomValues(new Uint8Array(25)))}`,
}
