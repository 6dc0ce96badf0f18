import { type Ids, isRefused, refuse } from '@waymark/core'
import type { Handler } from '@waymark/core/server'
import { Hono } from 'hono'
import { type Api, addApi, handlersOf } from './api/api-routes.js'
import type { Answer, App, AppEnvironment } from './app-environment.js'
import type { ConsoleFiles } from './console/console-files.js'
import { addConsole } from './console/console-routes.js'
import type { Health } from './health.js'
import { addHealth } from './health-routes.js'
import type { Log } from './log/log.js'
import { observe } from './observe.js'
import { respondProblem } from './problem.js'
import { secureAnswers } from './security.js'

/** What the routes of the platform need. */
export interface AppOptions {
  readonly health: Health
  readonly log: Log
  readonly ids: Ids
  /** The built console; absent in a process that only works. */
  readonly console?: ConsoleFiles
  /** What is below `/api`; absent while it starts, and in a process that only works. */
  readonly api?: Api
}

/** Makes the routes: health, what is below `/api`, and the console everywhere else. */
export function createApp({ health, log, ids, console, api }: AppOptions): Answer {
  const app: App = new Hono<AppEnvironment>()
  const handlers: readonly Handler[] = api ? handlersOf(api) : []
  app.use(observe(log, ids, handlers))
  app.use(secureAnswers)

  addHealth(app, health)
  if (api) addApi(app, api)
  for (const path of ['/api', '/api/*']) {
    app.all(path, () => {
      if (api || !console) throw refuse('not_found', 'there is nothing at this address')
      throw refuse('unavailable', 'the platform is starting', { retryAfter: 1_000 })
    })
  }
  if (console) addConsole(app, console)

  app.notFound((context) =>
    respondProblem(refuse('not_found', 'there is nothing at this address'), context.get('requestId')),
  )
  app.onError((error, context) => {
    const requestId = context.get('requestId')
    if (isRefused(error) && error.code !== 'internal_error') return respondProblem(error as never, requestId)
    log.error('failed', { requestId, error })
    return respondProblem(refuse('internal_error'), requestId)
  })

  return async (request, caller) => app.fetch(request, { caller })
}
