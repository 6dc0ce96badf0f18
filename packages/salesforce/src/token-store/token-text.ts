import { refuse } from '@waymark/core'
import type { TokenSet } from '../model/tokens.js'

/** Tokens as the text that is sealed. */
export function writeTokens(tokens: TokenSet): string {
  return JSON.stringify(tokens)
}

/**
 * Reads what {@link writeTokens} wrote.
 *
 * @throws RefusedError `internal_error` for another text, without a word of it.
 */
export function readTokens(text: string): TokenSet {
  const tokens = parse(text)
  if (typeof tokens?.accessToken !== 'string' || typeof tokens.instanceUrl !== 'string')
    throw refuse('internal_error', 'what was sealed in the place of tokens are no tokens')
  const { issuedAt, scope = [], ...rest } = tokens
  return { ...rest, scope, ...(issuedAt !== undefined && { issuedAt: new Date(issuedAt) }) }
}

function parse(text: string): TokenSet | null {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text.
    return null
  }
}
