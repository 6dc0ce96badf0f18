import { json } from '../rest/answer.js'
import type { OpenCall } from '../rest/call.js'

const plain = (text: string) =>
  new Response(text, { status: 403, headers: { 'content-type': 'text/html; charset=UTF-8' } })

function urlsOf(origin: string, org: string, user: string) {
  const soap = (kind: string) => `${origin}/services/Soap/${kind}/{version}/${org.slice(0, 15)}`
  const rest = `${origin}/services/data/v{version}/`
  return {
    enterprise: soap('c'),
    metadata: soap('m'),
    partner: soap('u'),
    rest,
    sobjects: `${rest}sobjects/`,
    search: `${rest}search/`,
    query: `${rest}query/`,
    recent: `${rest}recent/`,
    tooling_soap: soap('T'),
    tooling_rest: `${rest}tooling/`,
    profile: `${origin}/${user}`,
    feeds: `${rest}chatter/feeds`,
    groups: `${rest}chatter/groups`,
    users: `${rest}chatter/users`,
    feed_items: `${rest}chatter/feed-items`,
    feed_elements: `${rest}chatter/feed-elements`,
    custom_domain: origin,
  }
}

function whoAsks({ site, request, url }: OpenCall) {
  const [, token = url.searchParams.get('access_token') ?? ''] =
    /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (token === '') return plain('Missing_OAuth_Token')
  const session = site.tokens.session(token)
  const user = site.world.store.get(session?.userId)
  return user?.IsActive === true ? user : plain('Bad_OAuth_Token')
}

/** OpenID's claims of whoever holds the token. */
export function answerUserinfo(call: OpenCall): Response {
  const user = whoAsks(call)
  if (user instanceof Response) return user
  const { world, origin } = call
  const id = String(user.Id)
  const photo = (size: string) => `${origin}/profilephoto/005/${size}`
  return json({
    sub: `${origin}/id/${world.orgId}/${id}`,
    user_id: id,
    organization_id: world.orgId,
    preferred_username: user.Username,
    nickname: user.CommunityNickname ?? user.Alias,
    name: user.Name,
    email: user.Email,
    email_verified: true,
    given_name: user.FirstName ?? null,
    family_name: user.LastName,
    zoneinfo: user.TimeZoneSidKey,
    photos: { picture: photo('F'), thumbnail: photo('T') },
    profile: `${origin}/${id}`,
    picture: photo('F'),
    address: {},
    is_salesforce_integration_user: false,
    urls: urlsOf(origin, world.orgId, id),
    active: true,
    user_type: 'STANDARD',
    language: user.LanguageLocaleKey,
    locale: user.LocaleSidKey,
    utcOffset: 3_600_000,
    updated_at: user.LastModifiedDate,
  })
}

/** The identity of a user: the `id` of a token answer. */
export function answerIdentity(call: OpenCall): Response {
  const user = whoAsks(call)
  if (user instanceof Response) return user
  const { world, origin, params } = call
  if (params.org?.slice(0, 15) !== world.orgId.slice(0, 15)) return plain('Wrong_Org')
  if (params.user?.slice(0, 15) !== String(user.Id).slice(0, 15)) return plain('Bad_Id')
  const id = String(user.Id)
  return json({
    id: `${origin}/id/${world.orgId}/${id}`,
    asserted_user: true,
    user_id: id,
    organization_id: world.orgId,
    username: user.Username,
    nick_name: user.CommunityNickname ?? user.Alias,
    display_name: user.Name,
    email: user.Email,
    email_verified: true,
    first_name: user.FirstName ?? null,
    last_name: user.LastName,
    timezone: user.TimeZoneSidKey,
    photos: { picture: `${origin}/profilephoto/005/F`, thumbnail: `${origin}/profilephoto/005/T` },
    addr_street: null,
    addr_city: null,
    addr_state: null,
    addr_country: null,
    addr_zip: null,
    mobile_phone: user.MobilePhone ?? null,
    mobile_phone_verified: false,
    is_lightning_login_user: false,
    status: { created_date: null, body: null },
    urls: urlsOf(origin, world.orgId, id),
    active: true,
    user_type: 'STANDARD',
    language: user.LanguageLocaleKey,
    locale: user.LocaleSidKey,
    utcOffset: 3_600_000,
    last_modified_date: user.LastModifiedDate,
    is_app_installed: true,
  })
}

/** The OpenID discovery document. */
export function answerDiscovery({ origin }: OpenCall): Response {
  const at = (path: string) => `${origin}/services/oauth2/${path}`
  return json({
    issuer: origin,
    authorization_endpoint: at('authorize'),
    token_endpoint: at('token'),
    revocation_endpoint: at('revoke'),
    userinfo_endpoint: at('userinfo'),
    jwks_uri: `${origin}/id/keys`,
    introspection_endpoint: at('introspect'),
    scopes_supported: ['api', 'refresh_token', 'openid', 'profile', 'email', 'id', 'full', 'web'],
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    display_values_supported: ['page', 'popup', 'touch'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'private_key_jwt'],
    claims_supported: [
      'active',
      'email',
      'email_verified',
      'name',
      'nickname',
      'organization_id',
      'sub',
      'user_id',
      'zoneinfo',
    ],
    code_challenge_methods_supported: ['S256'],
  })
}
