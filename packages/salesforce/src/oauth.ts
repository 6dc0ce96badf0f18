export type { SalesforceSession } from './model/session.js'
export type { TokenLease, TokenSet, TokenStore } from './model/tokens.js'
export { createOAuthApp, type OAuthApp, type OAuthAppOptions } from './oauth/app.js'
export { type Authorization, type AuthorizationOptions, beginAuthorization, readCallback } from './oauth/authorize.js'
export {
  clientCredentials,
  exchangeCode,
  type GrantOptions,
  type JwtBearer,
  jwtBearer,
  refreshTokens,
} from './oauth/grants.js'
export { createMemoryTokenStore, type MemoryTokenStore } from './oauth/memory-token-store.js'
export { createSession, type Session, type SessionOptions } from './oauth/session.js'
export { getIdentity, getUserInfo, introspectToken, revokeToken } from './oauth/tokens.js'
export type { Identity, Introspection, UserInfo } from './wire/user.js'
