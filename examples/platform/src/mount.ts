import type { ErrorCodes } from '@waymark/core'
import type { Handler } from '@waymark/core/server'
import type { LineHandler } from './demo/faulty.js'
import type { OpenApiDocument } from './pages/open-api.js'

/** A package as the platform hosts it: `/api/<name>`, with its OpenAPI document and its reference page. */
export interface Mount {
  readonly name: string
  readonly handler: Handler
  /** Answers in place of the handler where things go wrong on purpose. Default: the handler. */
  readonly answer?: LineHandler
  /** As the package ships it; the platform adds where it answers. */
  readonly document: OpenApiDocument
  /** Its error codes with their statuses, for the reference page. */
  readonly codes: ErrorCodes
}

/** Where a package is answered. */
export const addressOf = ({ name }: Pick<Mount, 'name'>) => `/api/${name}`
