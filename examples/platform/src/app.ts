import { type Ids, isRefused, refuse } from '@waymark/core'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Caller } from './access/loopback.js'
import type { Sessions } from './access/sessions.js'
import type { DemoPerson } from './demo/people.js'
import type { Health } from './health.js'
import { addHealth } from './health-routes.js'
import type { Language } from './language.js'
import type { Log } from './log/log.js'
import { addressOf, type Mount } from './mount.js'
import { observe } from './observe.js'
import { respondProblem } from './problem.js'
import { addReference } from './reference-routes.js'
import { secureAnswers } from './security.js'
import { addSignIn } from './sign-in-routes.js'

/** What the routes of the platform need. */
export interface AppOptions {
  readonly mounts: readonly Mount[]
  readonly people: readonly DemoPerson[]
  readonly sessions: Sessions
  readonly health: Health
  readonly log: Log
  readonly ids: Ids
  /** Where people reach it. */
  readonly url: string
}

/** What Hono knows of a request. */
export interface AppEnvironment {
  Bindings: { readonly caller: Caller }
  Variables: { requestId: string; pageLanguage: Language }
}

/** The routes of the platform. */
export type App = Hono<AppEnvironment>

/** Makes the routes: health, pages, sign-in, and every package below its address. */
export function createApp(options: AppOptions): (request: Request, caller: Caller) => Promise<Response> {
  const { mounts, log, ids } = options
  const app: App = new Hono<AppEnvironment>()
  app.use(observe(log, ids, mounts))
  app.use(secureAnswers)

  addHealth(app, options.health)
  addSignIn(app, options)
  for (const mount of mounts) {
    addReference(app, mount)
    app.all(`${addressOf(mount)}/*`, ({ req }) => mount.handler(req.raw))
  }

  app.notFound((context) =>
    respondProblem(refuse('not_found', 'there is nothing at this address'), context.get('requestId')),
  )
  app.onError((error, context) => {
    const requestId = context.get('requestId')
    if (isRefused(error) && error.code !== 'internal_error') return respondProblem(error as never, requestId)
    if (error instanceof HTTPException && error.status < 500) {
      return respondProblem(refuse(error.status === 413 ? 'payload_too_large' : 'forbidden'), requestId)
    }
    log.error('failed', { requestId, error })
    return respondProblem(refuse('internal_error'), requestId)
  })

  return async (request, caller) => app.fetch(request, { caller })
}
