import { refuse } from '@waymark/core'
import type { Handler } from '@waymark/core/server'
import type { MiddlewareHandler } from 'hono'
import { isAtThisMachine } from '../access/loopback.js'
import type { RateLimit } from '../access/rate-limit.js'
import type { App, AppEnvironment } from '../app-environment.js'
import type { DemoPerson } from '../demo/people.js'
import { addressOf, type Mount } from '../mount.js'
import { addReference } from '../reference-routes.js'
import type { AboutJson } from '../wire/platform.js'
import { createApiKeyRoute } from '../wire/routes.js'
import { withoutKey } from './hosting.js'

/** What is answered below `/api`. */
export interface Api {
  readonly mounts: readonly Mount[]
  /** Who somebody is, and their keys. */
  readonly person: Handler
  /** Only in a demo. */
  readonly demo?: DemoApi
}

/** What a demo answers, to its own machine. */
export interface DemoApi {
  readonly people: readonly DemoPerson[]
  readonly signIn: Handler
  readonly signInLimit: RateLimit
  /** The clock, the faults, the inbox. */
  readonly handler: Handler
}

/** Every handler, for whoever asks which route a request reaches. */
export function handlersOf({ mounts, person, demo }: Api): readonly Handler[] {
  return [...mounts.map(({ handler }) => handler), person, ...(demo ? [demo.signIn, demo.handler] : [])]
}

const atThisMachine =
  (message: string): MiddlewareHandler<AppEnvironment> =>
  async ({ req, env }, next) => {
    if (!isAtThisMachine(req.raw, env.caller)) throw refuse('forbidden', message)
    await next()
  }

function about({ mounts, demo }: Api, isHere: boolean): AboutJson {
  const people = isHere ? (demo?.people ?? []) : []
  return {
    demo: isHere && demo !== undefined,
    people: people.map(({ key, principal, company, role, may }) => ({ key, name: principal.name, company, role, may })),
    packages: mounts.map((mount) => ({
      name: mount.name,
      title: mount.document.info.title,
      address: addressOf(mount),
    })),
  }
}

function addDemo(app: App, { signIn, signInLimit, handler }: DemoApi): void {
  const onlyPeopleHere = atThisMachine('demo people sign in at the machine that the demo runs on')
  app.post('/api/sign-in', onlyPeopleHere, ({ req, env }) => {
    const wait = signInLimit(env.caller.remoteAddress ?? '')
    if (wait !== undefined)
      throw refuse('rate_limited', 'too many people sign in from here; wait a little', { retryAfter: wait })
    return signIn(withoutKey(req.raw))
  })
  const onlyHere = atThisMachine('the demo is moved at the machine that it runs on')
  for (const path of ['/api/demo', '/api/demo/*']) app.all(path, onlyHere, ({ req }) => handler(req.raw))
}

/** Adds the packages and the platform's own routes. */
export function addApi(app: App, api: Api): void {
  app.get('/api/about', ({ req, env, json }) =>
    json(about(api, isAtThisMachine(req.raw, env.caller)), 200, { 'cache-control': 'no-store' }),
  )
  if (api.demo) addDemo(app, api.demo)
  app.on(['GET', 'POST', 'DELETE'], ['/api/me', '/api/sign-out', '/api/api-keys', '/api/api-keys/*'], ({ req }) => {
    const makesKey = api.person.routeOf(req.raw)?.operation === createApiKeyRoute.operation
    return api.person(makesKey ? withoutKey(req.raw) : req.raw)
  })
  for (const mount of api.mounts) {
    addReference(app, mount)
    const answer = mount.answer ?? mount.handler
    app.all(`${addressOf(mount)}/*`, ({ req, env }) => answer(req.raw, env.caller))
  }
}
