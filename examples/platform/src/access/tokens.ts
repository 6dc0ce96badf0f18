import { createHash, randomBytes } from 'node:crypto'

/** Makes a token that nobody can guess: shown once, and kept only as its hash. */
export function makeToken(beginning: string): string {
  return `${beginning}${randomBytes(32).toString('base64url')}`
}

/** What is kept of a token: its SHA-256, in small hexadecimal digits. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The bearer token of a request. */
export function bearerOf(request: Request): string | undefined {
  return /^bearer +(\S{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}
