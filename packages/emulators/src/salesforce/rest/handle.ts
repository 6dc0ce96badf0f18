import { notFound, SalesforceError } from '../data/salesforce-error.js'
import { answerOf, errorAnswer } from './answer.js'
import type { Call, Route, Site } from './call.js'
import { createRouter, type FindRoute } from './router.js'
import { versionOf } from './versions.js'

const shared: Readonly<Record<string, string>> = {
  'cache-control': 'no-cache,must-revalidate,max-age=0,no-store,private',
  'x-robots-tag': 'none',
  vary: 'Accept-Encoding',
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}

function sessionOf(site: Site, request: Request) {
  const header = request.headers.get('authorization') ?? ''
  const [, kind = '', token = ''] = /^(\S+)\s+(\S+)$/.exec(header) ?? []
  if (header !== '' && !['bearer', 'oauth'].includes(kind.toLowerCase())) {
    throw new SalesforceError(401, { errorCode: 'INVALID_AUTH_HEADER', message: 'INVALID_HEADER_TYPE' })
  }
  const session = site.tokens.session(token)
  const user = site.world.store.get(session?.userId)
  if (!session || !user || user.IsActive !== true) {
    throw new SalesforceError(401, { errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' })
  }
  if (!session.scopes.some((scope) => ['api', 'full', 'web'].includes(scope))) {
    const message = 'This session is not valid for use with the REST API'
    throw new SalesforceError(401, { errorCode: 'INVALID_SESSION_ID', message })
  }
  const access = site.world.access(user)
  if (!access.profile.apiEnabled) {
    const message = 'API is not enabled for this Organization or Partner'
    throw new SalesforceError(403, { errorCode: 'API_DISABLED_FOR_ORG', message })
  }
  return { session, access }
}

function checkUsage({ usage }: Site): void {
  if (usage.takeRefusal()) {
    const message = 'ConcurrentPerOrgLongTxn Limit exceeded.'
    throw new SalesforceError(403, { errorCode: 'REQUEST_LIMIT_EXCEEDED', message })
  }
  if (usage.count()) return
  throw new SalesforceError(403, { errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' })
}

type Authorized = Pick<Call, 'session' | 'access'>

function methodRefusal(method: string, allowed: readonly string[]): SalesforceError {
  if (allowed.length === 0) return notFound()
  const message = `HTTP Method '${method}' not allowed. Allowed are ${[...new Set(['HEAD', ...allowed])].join(',')}`
  return new SalesforceError(405, { errorCode: 'METHOD_NOT_ALLOWED', message })
}

async function run(site: Site, find: FindRoute, request: Request, known: Authorized | undefined): Promise<Response> {
  const url = new URL(request.url)
  const match = find(request.method, url.pathname)
  if ('route' in match && match.route.open) {
    const isLogin = /^(login|test)\.salesforce\.com$/.test(url.hostname)
    const origin = isLogin ? new URL(site.baseUrl).origin : url.origin
    return match.route.handle({ site, world: site.world, request, url, params: match.params, origin })
  }
  // A session is asked for first, so that a stranger learns nothing of the addresses.
  const authorized = known ?? sessionOf(site, request)
  if (!known) checkUsage(site)
  if (!('route' in match)) throw methodRefusal(request.method, match.allowed)
  const call: Call = {
    site,
    world: site.world,
    request,
    url,
    params: match.params,
    version: versionOf(match.params.version),
    ...authorized,
    dispatch: (part) => dispatch(site, find, url, authorized, part),
  }
  return (match.route as Extract<Route, { open?: false }>).handle(call)
}

async function dispatch(
  site: Site,
  find: FindRoute,
  base: URL,
  authorized: Authorized,
  { method, url, headers = {}, body }: Parameters<Call['dispatch']>[0],
): Promise<Response> {
  const all = new Headers(headers)
  if (body !== undefined) all.set('content-type', 'application/json')
  const init = { method, headers: all, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  try {
    return await run(site, find, new Request(new URL(url, base), init), authorized)
  } catch (error) {
    return error instanceof SalesforceError ? answerOf(error) : unexpected(site, error)
  }
}

/** The answer to a fault of the emulator itself. */
function unexpected({ world }: Site, error: unknown, requestId = world.ids.next('x').slice(2)): Response {
  const cause = error instanceof Error ? error.message : error
  const message = `An unexpected error occurred. Please include this ErrorId if you contact support: ${requestId} (${cause})`
  return errorAnswer(500, [{ errorCode: 'UNKNOWN_EXCEPTION', message }])
}

/** Makes the org's handler: a request in, an answer out, refusals in Salesforce's words. */
export function createHandler(site: Site, routes: readonly Route[]) {
  const find = createRouter(routes)

  return {
    operationOf(request: Request): string | undefined {
      const match = find(request.method, new URL(request.url).pathname)
      return 'route' in match ? match.route.operation : undefined
    },
    async handle(request: Request): Promise<Response> {
      const match = find(request.method, new URL(request.url).pathname)
      const isOpen = 'route' in match && match.route.open === true
      const requestId = site.world.ids.next('x').slice(2)
      let response: Response
      try {
        response = await run(site, find, request, undefined)
      } catch (error) {
        response = error instanceof SalesforceError ? answerOf(error) : unexpected(site, error, requestId)
      }
      const counted = isOpen || response.status === 401 ? {} : { 'sforce-limit-info': site.usage.header }
      return withHeaders(response, { ...shared, 'x-sfdc-request-id': requestId, ...counted })
    },
  }
}
