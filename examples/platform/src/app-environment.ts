import type { Hono } from 'hono'
import type { Caller } from './access/caller.js'
import type { Language } from './words.js'

/** What Hono knows of a request. */
export interface AppEnvironment {
  Bindings: { readonly caller: Caller }
  Variables: { requestId: string; pageLanguage: Language }
}

/** The routes of the platform. */
export type App = Hono<AppEnvironment>

/** Answers a request from whoever holds the other end of the line. */
export type Answer = (request: Request, caller: Caller) => Promise<Response>
