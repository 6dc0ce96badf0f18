import { createHandler, type Handler, type HandlerOptions } from '@waymark/core/server'
import { workstationSearchErrorCodes } from '../model/errors.js'
import type { WorkstationSearchService } from '../service/create-service.js'
import { integrationImplementations } from './integrations.js'
import { recordImplementations } from './records.js'
import { searchImplementations } from './search.js'
import { setupImplementations } from './setups.js'
import { viewImplementations } from './views.js'

/** What a host adds to the service to answer requests. */
export type WorkstationSearchHandlerOptions = Omit<HandlerOptions, 'implementations' | 'codes'>

/** Answers the requests of workstation search. */
export function workstationSearchHandler(
  service: WorkstationSearchService,
  options: WorkstationSearchHandlerOptions,
): Handler {
  return createHandler({
    ...options,
    codes: workstationSearchErrorCodes,
    implementations: [
      ...searchImplementations(service),
      ...recordImplementations(service),
      ...viewImplementations(service),
      ...integrationImplementations(service),
      ...setupImplementations(service),
    ],
  })
}
