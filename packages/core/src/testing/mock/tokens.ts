import type { Principal } from '../../ports/principal.js'

/** Who can sign in: principals by their tokens. */
export interface Tokens {
  readonly all: Readonly<Record<string, Principal>>
  /** The principal of a request's bearer token. */
  authenticate(request: Request): Principal | undefined
  signIn(principal: Principal, token?: string): string
  signOut(token: string): void
}

/** Makes the tokens of a mock. They are names: nobody should mistake them for secrets. */
export function createTokens(principals: Readonly<Record<string, Principal>>): Tokens {
  const tokens = new Map(Object.entries(principals))
  return {
    get all() {
      return Object.fromEntries(tokens)
    },
    authenticate(request) {
      const [, token] = /^bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
      return token === undefined ? undefined : tokens.get(token)
    },
    signIn(principal, token = principal.id) {
      if (!/^[\w.~+/=-]+$/.test(token))
        throw new TypeError(`a token has letters, digits and ._~+/=-, not ${JSON.stringify(token)}`)
      tokens.set(token, principal)
      return token
    },
    signOut(token) {
      tokens.delete(token)
    },
  }
}
