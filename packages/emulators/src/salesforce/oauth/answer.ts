import type { World } from '../data/world.js'
import type { ConnectedApp } from './app.js'
import { type SigningKey, signatureOf } from './keys.js'
import type { Session } from './tokens.js'

interface TokenAnswer {
  readonly world: World
  readonly key: SigningKey
  readonly app: ConnectedApp
  readonly session: Session
  readonly origin: string
  readonly refreshToken?: string | undefined
  readonly nonce?: string | undefined
}

/** What the token endpoint answers. There is no `expires_in`. */
export async function tokenAnswer({ world, key, app, session, origin, refreshToken, nonce }: TokenAnswer) {
  const id = `${origin}/id/${world.orgId}/${session.userId}`
  const issuedAt = String(session.issuedAt)
  const claims = {
    iss: origin,
    sub: id,
    aud: app.clientId,
    iat: Math.floor(session.issuedAt / 1000),
    exp: Math.floor(session.issuedAt / 1000) + 120,
    ...(nonce === undefined ? {} : { nonce }),
  }
  return {
    access_token: session.token,
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    signature: await signatureOf(app.clientSecret ?? '', id + issuedAt),
    scope: session.scopes.join(' '),
    ...(session.scopes.includes('openid') ? { id_token: await key.sign(claims) } : {}),
    instance_url: origin,
    id,
    token_type: 'Bearer',
    issued_at: issuedAt,
  }
}
