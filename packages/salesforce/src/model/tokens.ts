/** What a token answer gave. Secret: keep it sealed. */
export interface TokenSet {
  readonly accessToken: string
  /** Absent for flows without a person, and without the scope `refresh_token`. With rotation a new one comes with every refresh. */
  readonly refreshToken?: string
  /** The base of every call. */
  readonly instanceUrl: string
  /** The address of the user's identity. Its path is `/id/ORGANIZATION/USER`. */
  readonly identityUrl?: string
  readonly scope: readonly string[]
  readonly issuedAt?: Date
  /** With the scope `openid`. */
  readonly idToken?: string
  /** For users of an Experience Cloud site. */
  readonly site?: { readonly id: string; readonly url: string }
}

/**
 * Where the tokens of one connection are kept. Whoever refreshes them holds the lease; with rotation a refresh token that is sent a
 * second time revokes all tokens of the connection, so there must be one lease over all processes.
 */
export interface TokenStore {
  /** The newest tokens; undefined when the connection was never made, or was ended. */
  load(): Promise<TokenSet | undefined>
  /**
   * Takes the lease for a span of milliseconds; undefined while somebody else holds it. It ends by itself, in real time, and with a
   * sign-in or the end of the connection, so that neither is undone.
   */
  lease(span: number): Promise<TokenLease | undefined>
}

/** The right to refresh. */
export interface TokenLease {
  /** Stores the new tokens and frees the lease, in one step (one transaction). False when the lease had ended: nothing is stored then. */
  store(tokens: TokenSet): Promise<boolean>
  /** Frees the lease. */
  release(): Promise<void>
}
