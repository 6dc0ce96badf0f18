import type { Jobs } from '../bulk/jobs.js'
import type { Access } from '../data/access.js'
import type { Actor, World } from '../data/world.js'
import type { ConnectedApp } from '../oauth/app.js'
import type { SigningKey } from '../oauth/keys.js'
import type { Session, Tokens } from '../oauth/tokens.js'
import type { Cursors } from './cursors.js'
import type { Usage } from './usage.js'

/** Everything that stands behind the addresses of an org. */
export interface Site {
  readonly world: World
  readonly tokens: Tokens
  readonly apps: Map<string, ConnectedApp>
  readonly key: SigningKey
  readonly cursors: Cursors
  readonly jobs: Jobs
  readonly usage: Usage
  /** Where the org answers, when a request came by a login host. */
  readonly baseUrl: string
}

/** A request to an org, by somebody who may ask. */
export interface Call extends Actor {
  readonly site: Site
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  /** `66.0` */
  readonly version: string
  readonly session: Session
  readonly access: Access
  /** Answers another request of the same user, as a part of this one. */
  dispatch(part: { method: string; url: string; headers?: HeadersInit; body?: unknown }): Promise<Response>
}

/** A request that needs no session: sign-in, discovery. */
export interface OpenCall {
  readonly site: Site
  readonly world: World
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  /** Where the org answers, as the caller sees it. */
  readonly origin: string
}

export type Route = {
  readonly operation: string
  readonly method: string
  /** `/services/data/:version/query` */
  readonly path: string
} & (
  | { readonly open: true; readonly handle: (call: OpenCall) => Response | Promise<Response> }
  | { readonly open?: false; readonly handle: (call: Call) => Response | Promise<Response> }
)
