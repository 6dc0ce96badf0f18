import type { Schema } from '@waymark/core/wire'
import * as z from 'zod/mini'

/** The user of a token. Keys beyond the typed ones come along as Salesforce sends them. */
export interface UserInfo {
  readonly [key: string]: unknown
  readonly sub: string
  readonly user_id: string
  readonly organization_id: string
  readonly preferred_username: string
  readonly name?: string | null
  readonly email?: string | null
}

/** The user of a token, by the identity URL. Keys beyond the typed ones come along as Salesforce sends them. */
export interface Identity {
  readonly [key: string]: unknown
  readonly id: string
  readonly user_id: string
  readonly organization_id: string
  readonly username: string
  readonly display_name?: string | null
  readonly email?: string | null
}

/** What introspection tells of a token. */
export const introspectionJson = z.object({
  active: z.boolean(),
  scope: z.exactOptional(z.string()),
  client_id: z.exactOptional(z.string()),
  username: z.exactOptional(z.string()),
  sub: z.exactOptional(z.string()),
  token_type: z.exactOptional(z.string()),
  exp: z.exactOptional(z.number()),
  iat: z.exactOptional(z.number()),
  nbf: z.exactOptional(z.number()),
})

/** The user of a token, as OpenID Connect tells. */
export const userInfoJson: Schema<UserInfo> = z.looseObject({
  sub: z.string(),
  user_id: z.string(),
  organization_id: z.string(),
  preferred_username: z.string(),
  name: z.exactOptional(z.nullable(z.string())),
  email: z.exactOptional(z.nullable(z.string())),
})

/** The user of a token, as the identity URL tells. */
export const identityJson: Schema<Identity> = z.looseObject({
  id: z.string(),
  user_id: z.string(),
  organization_id: z.string(),
  username: z.string(),
  display_name: z.exactOptional(z.nullable(z.string())),
  email: z.exactOptional(z.nullable(z.string())),
})

/** What introspection tells of a token. */
export interface Introspection {
  /** Whether it is valid. Without that the rest is absent. */
  readonly active: boolean
  readonly scope: readonly string[]
  readonly clientId: string | undefined
  readonly username: string | undefined
  readonly identityUrl: string | undefined
  readonly expiresAt: Date | undefined
}

/** Reads what introspection tells. */
export function readIntrospection(json: z.infer<typeof introspectionJson>): Introspection {
  return {
    active: json.active,
    scope: (json.scope ?? '').split(' ').filter(Boolean),
    clientId: json.client_id,
    username: json.username,
    identityUrl: json.sub,
    expiresAt: json.exp === undefined ? undefined : new Date(json.exp * 1_000),
  }
}
