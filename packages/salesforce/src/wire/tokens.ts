import * as z from 'zod/mini'
import type { TokenSet } from '../model/tokens.js'

/** The answer to a request for tokens. A legacy connected app may leave out all but the first two. */
export const tokensJson = z.object({
  access_token: z.string(),
  instance_url: z.string(),
  refresh_token: z.exactOptional(z.nullable(z.string())),
  id: z.exactOptional(z.nullable(z.string())),
  issued_at: z.exactOptional(z.nullable(z.union([z.string(), z.number()]))),
  scope: z.exactOptional(z.nullable(z.string())),
  id_token: z.exactOptional(z.nullable(z.string())),
  sfdc_community_url: z.exactOptional(z.nullable(z.string())),
  sfdc_community_id: z.exactOptional(z.nullable(z.string())),
})

/** Reads tokens. */
export function readTokens(json: z.infer<typeof tokensJson>): TokenSet {
  const { sfdc_community_id: siteId, sfdc_community_url: siteUrl, issued_at: issued } = json
  return {
    accessToken: json.access_token,
    instanceUrl: json.instance_url,
    scope: (json.scope ?? '').split(' ').filter(Boolean),
    ...(json.refresh_token != null && { refreshToken: json.refresh_token }),
    ...(json.id != null && { identityUrl: json.id }),
    // Milliseconds since 1970, as text.
    ...(issued != null && { issuedAt: new Date(Number(issued)) }),
    ...(json.id_token != null && { idToken: json.id_token }),
    ...(siteId != null && siteUrl != null && { site: { id: siteId, url: siteUrl } }),
  }
}
