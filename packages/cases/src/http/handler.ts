import { createHandler, type Handler, type HandlerOptions } from '@waymark/core/server'
import { casesErrorCodes } from '../model/errors.js'
import type { CasesService } from '../service/create-service.js'
import { accountImplementations } from './accounts.js'
import { assistantImplementations } from './assistant.js'
import { caseImplementations } from './cases.js'
import { chatImplementations } from './chat.js'
import { chatDeskImplementations } from './chat-desk.js'
import { deskImplementations } from './desk.js'
import { diagnosticsImplementations } from './diagnostics.js'
import { messageImplementations } from './messages.js'
import { networkImplementations } from './network.js'
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
      ...chatImplementations(service),
      ...chatDeskImplementations(service),
      ...networkImplementations(service),
      ...assistantImplementations(service),
      ...diagnosticsImplementations(service),
    ],
  })
}
