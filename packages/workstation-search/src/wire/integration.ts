import { answerEnum, id, instant, readInstant, text, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import type { BegunSignIn, Integration, IntegrationConnection, Integrations } from '../model/integration.js'

export const contactJson = z.object({ name: z.string(), email: z.string() })

/** A salt as it is sent. */
export const saltJson = z.string().check(z.regex(/^[\w-]{43}$/, 'must be 32 random bytes in base64url: 43 characters'))

/** What a caller holds of a connection, as it is sent with what needs the application. */
export const keyJson = z.strictObject({ connectionId: id(), salt: saltJson })

/** So many keys are sent with a call at the most. */
export const maximumKeys = 20
/** The keys of every connection that a search may use. */
export const keysJson = z.array(keyJson).check(z.maxLength(maximumKeys, 'must have at most 20 keys'))

export const connectionJson = z.object({
  id: z.string(),
  integrationId: z.string(),
  connectedAt: instant,
  isExpired: z.boolean(),
})
export type ConnectionJson = z.infer<typeof connectionJson>

export const integrationJson = z.object({
  id: z.string(),
  application: answerEnum(['salesforce']),
  name: z.string(),
  domain: z.string(),
  connections: z.array(connectionJson),
})
export type IntegrationJson = z.infer<typeof integrationJson>

export const integrationsJson = z.object({ items: z.array(integrationJson), contact: z.exactOptional(contactJson) })

export const begunSignInJson = z.object({ url: z.string(), expiresAt: instant })

/** Where the application sends the browser back to. */
export const redirectUriJson = text(2_000)

export function readConnection({ connectedAt, ...same }: ConnectionJson): IntegrationConnection {
  return { ...same, connectedAt: readInstant(connectedAt) }
}

export function writeConnection({ connectedAt, ...same }: IntegrationConnection): ConnectionJson {
  return { ...same, connectedAt: writeInstant(connectedAt) }
}

export function readIntegrations({ items, ...same }: z.infer<typeof integrationsJson>): Integrations {
  const read = ({ connections, ...rest }: IntegrationJson): Integration => ({
    ...rest,
    connections: connections.map(readConnection),
  })
  return { ...same, items: items.map(read) }
}

export function writeIntegrations({ items, ...same }: Integrations): z.infer<typeof integrationsJson> {
  const write = ({ connections, ...rest }: Integration): IntegrationJson => ({
    ...rest,
    connections: connections.map(writeConnection),
  })
  return { ...same, items: items.map(write) }
}

export function readBegunSignIn({ url, expiresAt }: z.infer<typeof begunSignInJson>): BegunSignIn {
  return { url, expiresAt: readInstant(expiresAt) }
}

export function writeBegunSignIn({ url, expiresAt }: BegunSignIn): z.infer<typeof begunSignInJson> {
  return { url, expiresAt: writeInstant(expiresAt) }
}
