import { createHandler, type Handler, type HandlerOptions } from '@waymark/core/server'
import { casesErrorCodes } from '../model/errors.js'
import type { CasesService } from '../service/create-service.js'
import { caseImplementations } from './cases.js'
import { messageImplementations } from './messages.js'

/** What a host adds to the service to answer requests. */
export type CasesHandlerOptions = Omit<HandlerOptions, 'implementations' | 'codes'>

/** Answers the requests of the support centre. */
export function casesHandler(service: CasesService, options: CasesHandlerOptions): Handler {
  return createHandler({
    ...options,
    codes: casesErrorCodes,
    implementations: [...caseImplementations(service), ...messageImplementations(service)],
  })
}
