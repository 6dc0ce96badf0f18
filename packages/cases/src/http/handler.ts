import { createHandler, type Handler, type HandlerOptions } from '@waymark/core/server'
import { casesErrorCodes } from '../model/errors.js'
import type { CasesService } from '../service/create-service.js'
import { accountImplementations } from './accounts.js'
import { caseImplementations } from './cases.js'
import { deskImplementations } from './desk.js'
import { messageImplementations } from './messages.js'
import { takingPartImplementations } from './taking-part.js'

/** What a host adds to the service to answer requests. */
export type CasesHandlerOptions = Omit<HandlerOptions, 'implementations' | 'codes'>

/** Answers the requests of the support centre. */
export function casesHandler(service: CasesService, options: CasesHandlerOptions): Handler {
  return createHandler({
    ...options,
    codes: casesErrorCodes,
    implementations: [
      ...caseImplementations(service),
      ...messageImplementations(service),
      ...takingPartImplementations(service),
      ...deskImplementations(service),
      ...accountImplementations(service),
    ],
  })
}
